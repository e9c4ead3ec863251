// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/seatscene.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace parterre {

namespace {

SeatLook lookOf(const SeatLayout &layout, const SeatStates &states, int seat)
{
    SeatLook look;
    look.kind = layout.kind(seat);
    switch (states.status(seat)) {
    case SeatStatus::Available:
        look.band = quint8(Theme::priceBand(layout.priceClass(seat), int(layout.prices().size())));
        break;
    case SeatStatus::Mine:
        look.mark = SeatLook::Mark::Mine;
        break;
    case SeatStatus::Held:
        look.mark = SeatLook::Mark::Held;
        break;
    case SeatStatus::HouseHold:
        look.mark = SeatLook::Mark::HouseHold;
        break;
    case SeatStatus::Booked:
        look.mark = SeatLook::Mark::Booked;
        break;
    }
    return look;
}

QColor dotColor(const Theme &theme, const SeatLook &look)
{
    switch (look.mark) {
    case SeatLook::Mark::Available:
        return theme.priceColor(look.band);
    case SeatLook::Mark::Mine:
    case SeatLook::Mark::MineEnding:
        return theme.ink;
    case SeatLook::Mark::Held:
        return theme.held;
    case SeatLook::Mark::HouseHold:
        return theme.muted;
    case SeatLook::Mark::Booked:
        break;
    }
    return theme.sold;
}

} // namespace

class SeatScene::Seat : public QGraphicsItem
{
public:
    Seat(const SeatScene &scene, const SeatLayout &layout, int seat)
        : m_scene(scene)
        , m_number(layout.number(seat))
        , m_size(2 * qreal(layout.radius(seat)))
        , m_bounds(-m_size * 0.72, -m_size * 0.72, m_size * 1.44, m_size * 1.44)
    {
        setPos(layout.center(seat));
        setRotation(qreal(layout.rotation(seat)));
    }

    void setLook(const SeatLook &look)
    {
        m_look = look;
        update();
    }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }

protected:
    [[nodiscard]] bool isNumbered() const
    {
        return m_size * m_scene.transform().m11() >= SeatDetail::number;
    }

    const SeatScene &m_scene;
    const QString m_number;
    const qreal m_size;
    const QRectF m_bounds;
    SeatLook m_look;
};

class SeatScene::PlainSeat final : public Seat
{
public:
    using Seat::Seat;

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        const QRectF square(-m_size / 2, -m_size / 2, m_size, m_size);
        painter->setBrush(dotColor(m_scene.m_theme, m_look));
        painter->setPen(m_scene.m_theme.hairline);
        painter->drawRoundedRect(square, m_size / 4, m_size / 4);
        if (!isNumbered())
            return;
        QFont font(m_scene.m_theme.fontFamily);
        font.setPixelSize(std::max(1, int(m_size * 0.42)));
        painter->setFont(font);
        painter->setPen(m_scene.m_painter.textColor(m_look));
        painter->drawText(square, Qt::AlignCenter, m_number);
    }
};

class SeatScene::TunedSeat final : public Seat
{
public:
    using Seat::Seat;

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        const qreal scale = m_scene.transform().m11();
        const qreal width = m_size * scale;
        if (width < SeatDetail::disc) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(dotColor(m_scene.m_theme, m_look));
            painter->drawEllipse(QPointF(), m_size / 2, m_size / 2);
            return;
        }
        painter->scale(1 / scale, 1 / scale);
        SeatLook look = m_look;
        look.numbered = width >= SeatDetail::numberBelowMark;
        m_scene.m_painter.paint(*painter, look, width);
        if (isNumbered())
            paintNumber(*painter, look, width);
    }

private:
    void paintNumber(QPainter &painter, const SeatLook &look, qreal width) const
    {
        const bool below = SeatPainter::hasMark(look);
        if (below && !look.numbered)
            return;
        QFont font(m_scene.m_theme.fontFamily);
        font.setPixelSize(int(std::clamp(width * (below ? 0.30 : 0.42), 9.0, 18.0)));
        painter.setFont(font);
        painter.setPen(m_scene.m_painter.textColor(look));
        const QPointF middle(0, below ? width * 0.28 : 0);
        painter.drawText(QRectF(middle, QSizeF()).adjusted(-width, -width, width, width),
                         Qt::AlignCenter, m_number);
    }
};

SeatScene::SeatScene(const Theme &theme, Kind kind, QWidget *parent)
    : QGraphicsView(parent)
    , m_theme(theme)
    , m_kind(kind)
    , m_painter(theme)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHint(QPainter::Antialiasing);
    if (kind == Kind::Tuned) {
        setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
        setViewportUpdateMode(BoundingRectViewportUpdate);
    }
    setBackgroundBrush(theme.background);
    m_scene.setItemIndexMethod(QGraphicsScene::BspTreeIndex);
}

void SeatScene::setSeats(const SeatLayout &layout, const SeatStates &states)
{
    m_scene.setSceneRect(layout.bounds());
    m_seats.reserve(size_t(layout.size()));
    for (int seat = 0; seat < layout.size(); ++seat) {
        if (m_kind == Kind::Plain)
            m_seats.push_back(new PlainSeat(*this, layout, seat));
        else
            m_seats.push_back(new TunedSeat(*this, layout, seat));
        m_seats.back()->setLook(lookOf(layout, states, seat));
        m_scene.addItem(m_seats.back());
    }
    setScene(&m_scene);
}

void SeatScene::updateSeats(const SeatStates &states, const std::vector<int> &seats)
{
    for (const int seat : seats)
        m_seats[size_t(seat)]->setLook(lookOf(states.layout(), states, seat));
}

void SeatScene::look(QPointF middle, qreal scale)
{
    setTransform(QTransform::fromScale(scale, scale));
    centerOn(middle);
}

} // namespace parterre
