// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/houseplan.h"

#include "models/seating/seatstates.h"
#include "ui/seatmap/areapainter.h"
#include "ui/seatmap/edgenames.h"
#include "ui/seatmap/maptransform.h"
#include "ui/seatmap/printedseat.h"
#include "ui/seatmap/sectionoverview.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace parterre {
namespace {

constexpr qreal margin = 28;
constexpr qreal headHeight = 44;
constexpr qreal footHeight = 16;
constexpr qreal legendSeat = 9;
constexpr qreal unitsPerPoint = 1.5;   // within the plan, so that the screen's sizes suit paper
constexpr int fine = 8;                // map pixels per unit: a grid that nobody sees
constexpr qreal numberBesideMark = 18; // units, from which a seat has room for both
constexpr int headSize = 16;
constexpr int textSize = 9;
constexpr int nameSize = 13; // units

QString tr(const char *text)
{
    return QCoreApplication::translate("HousePlan", text);
}

// Paper is white and ink is black, whatever the screen's theme.
Theme paperTheme()
{
    Theme theme = lightTheme();
    theme.canvas = Qt::white;
    theme.ink = Qt::black;
    theme.muted = QColor(0x33, 0x33, 0x33);
    theme.hairline = QColor(0xAA, 0xAA, 0xAA);
    theme.sold = theme.hairline;
    theme.stage = QColor(0xEE, 0xEE, 0xEE);
    return theme;
}

QFont sized(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    return font;
}

qreal seatWidth(const SeatLayout &layout, int seat, const MapTransform &transform)
{
    return 2 * static_cast<qreal>(layout.radius(seat)) * transform.scale();
}

} // namespace

HousePlan::HousePlan(const SeatStates &states, Title title, QSizeF paper)
    : m_title(std::move(title))
    , m_paper(paper)
    , m_theme(paperTheme())
{
    m_layout = states.sharedLayout();
    m_ground = SectionGround(*m_layout);
    m_rowNames = std::make_shared<RowNames>(m_layout);
    m_rowNames->place();
    for (int seat = 0; seat < m_layout->size(); ++seat) {
        m_status.push_back(states.status(seat));
    }
    const int sections = static_cast<int>(m_layout->sections().size());
    for (int section = 0; section < sections; ++section) {
        m_free.push_back(states.availableInSection(section));
    }
    m_isReadable = m_layout->size() == 0
        || seatWidth(*m_layout, m_layout->size() / 2, transformFor(0))
            >= PrintedSeat::readable * unitsPerPoint;
    for (int section = 0; !m_isReadable && section < sections; ++section) {
        m_sectionPages.push_back(section);
    }
}

QSizeF HousePlan::paper(int page) const
{
    const QRectF shown = content(page);
    const bool lies = m_paper.width() > m_paper.height();
    return lies == (shown.width() > shown.height()) ? m_paper : m_paper.transposed();
}

QRectF HousePlan::content(int page) const
{
    if (page == 0) {
        return m_layout->bounds();
    }
    const auto section = static_cast<size_t>(m_sectionPages[static_cast<size_t>(page) - 1]);
    const qreal seat = 2 * static_cast<qreal>(m_layout->radius(m_layout->size() / 2));
    return m_layout->sections()[section].bounds.adjusted(-2 * seat, -2 * seat, 2 * seat, 2 * seat);
}

QString HousePlan::sectionName(int section) const
{
    return m_layout->sections()[static_cast<size_t>(section)].name;
}

int HousePlan::pageCount() const
{
    return 1 + static_cast<int>(m_sectionPages.size());
}

void HousePlan::paintPage(QPainter &painter, int page) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintPlan(painter, page);
    paintHead(painter, page);
    paintFoot(painter, page);
    painter.restore();
}

QRectF HousePlan::planArea(int page) const
{
    return QRectF(QPointF(), paper(page))
        .adjusted(margin, margin + headHeight, -margin, -margin - footHeight);
}

MapTransform HousePlan::transformFor(int page) const
{
    MapTransform transform;
    transform.setViewport((planArea(page).size() * unitsPerPoint).toSize(), fine);
    const int middle = m_layout->size() / 2;
    const qreal seat = m_layout->size() > 0 ? 2 * static_cast<qreal>(m_layout->radius(middle)) : 20;
    transform.setPlan(m_layout->bounds(), seat);
    if (page > 0) {
        transform.fit(content(page));
    }
    return transform;
}

void HousePlan::paintHead(QPainter &painter, int page) const
{
    QRectF line(margin, margin, paper(page).width() - 2 * margin, headSize * 1.3);
    painter.setPen(m_theme.ink);
    painter.setFont(sized(m_theme.semibold(), headSize));
    QString head = m_title.event;
    if (page > 0) {
        head = tr("%1 · %2").arg(head, sectionName(m_sectionPages[static_cast<size_t>(page) - 1]));
    }
    const QFontMetricsF metrics(painter.font());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(head, Qt::ElideRight, line.width() * 0.6));
    painter.setFont(sized(m_theme.font(), textSize + 2));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     tr("%1 · %2").arg(m_title.venue, m_title.time));
    line.translate(0, line.height() + Grid::half);
    line.setHeight(legendSeat + 4);
    paintLegend(painter, page, line);
}

void HousePlan::paintLegend(QPainter &painter, int page, const QRectF &line) const
{
    std::array<int, seatStatusCount> counts{};
    for (int seat = 0; seat < m_layout->size(); ++seat) {
        counts[static_cast<size_t>(m_status[static_cast<size_t>(seat)])]
            += isOn(page, m_layout->section(seat)) ? 1 : 0;
    }
    const std::pair<SeatStatus, QString> entries[]
        = {{SeatStatus::Available, tr("free %1")},
           {SeatStatus::Booked, tr("sold %1")},
           {SeatStatus::Held, tr("held at a window %1")},
           {SeatStatus::HouseHold, tr("kept by the house %1")}};
    painter.setFont(sized(m_theme.font(), textSize));
    const QFontMetricsF metrics(painter.font());
    qreal x = line.left();
    for (const auto &[status, name] : entries) {
        int count = counts[static_cast<size_t>(status)];
        if (status == SeatStatus::Held) {
            count += counts[static_cast<size_t>(SeatStatus::Mine)];
        }
        const QString text = name.arg(QLocale().toString(count));
        painter.save();
        painter.translate(x + legendSeat / 2, line.center().y());
        PrintedSeat{status, SeatKind::Seat, {}}.paint(painter, legendSeat, m_theme.fontFamily);
        painter.restore();
        x += legendSeat + Grid::half;
        painter.setPen(m_theme.ink);
        painter.drawText(QRectF(x, line.top(), line.width(), line.height()), Qt::AlignVCenter,
                         text);
        x += metrics.horizontalAdvance(text) + Grid::margin;
    }
}

void HousePlan::paintFoot(QPainter &painter, int page) const
{
    const QRectF line(margin, paper(page).height() - margin - footHeight + 4,
                      paper(page).width() - 2 * margin, footHeight);
    painter.setPen(m_theme.muted);
    painter.setFont(sized(m_theme.font(), textSize));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     tr("As of %1. Seats sold later are not shown.").arg(m_title.printed));
    if (pageCount() > 1) {
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                         tr("Page %1 of %2").arg(page + 1).arg(pageCount()));
    }
}

void HousePlan::paintPlan(QPainter &painter, int page) const
{
    const MapTransform transform = transformFor(page);
    const QRectF area = planArea(page);
    painter.save();
    painter.setClipRect(area);
    painter.translate(area.topLeft());
    painter.scale(1 / unitsPerPoint, 1 / unitsPerPoint);
    painter.save();
    painter.scale(1.0 / fine, 1.0 / fine);
    painter.translate(-transform.offset());
    const QRectF seen = transform.visiblePlan();
    m_ground.paint(painter, seen, transform.mapScale(), fine, m_theme);
    const AreaPainter decoration(m_theme);
    for (const Area &decor : m_layout->areas()) {
        decoration.paint(painter, decor, transform.mapScale(), fine);
    }
    painter.restore();
    if (m_isReadable || page > 0) {
        paintSeats(painter, page, transform);
        paintRowNames(painter, page, transform);
    } else {
        paintDots(painter, transform);
    }
    paintSectionNames(painter, page, transform);
    painter.restore();
}

// Thousands of seats in a few strokes: free ones are rings, sold ones full, the rest half full.
void HousePlan::paintDots(QPainter &painter, const MapTransform &transform) const
{
    std::array<QPolygonF, seatStatusCount> dots;
    for (int seat = 0; seat < m_layout->size(); ++seat) {
        dots[static_cast<size_t>(m_status[static_cast<size_t>(seat)])]
            << transform.toView(m_layout->center(seat));
    }
    const qreal width
        = m_layout->size() > 0 ? seatWidth(*m_layout, m_layout->size() / 2, transform) : 0;
    const auto draw = [&](SeatStatus status, const QColor &color, qreal part) {
        painter.setPen(QPen(color, width * part, Qt::SolidLine, Qt::RoundCap));
        painter.drawPoints(dots[static_cast<size_t>(status)]);
    };
    for (const SeatStatus status : {SeatStatus::Available, SeatStatus::Mine, SeatStatus::Held,
                                    SeatStatus::HouseHold, SeatStatus::Booked}) {
        draw(status, m_theme.ink, 0.95);
    }
    draw(SeatStatus::Available, m_theme.canvas, 0.7);
    for (const SeatStatus status : {SeatStatus::Mine, SeatStatus::Held, SeatStatus::HouseHold}) {
        draw(status, m_theme.canvas, 0.35);
    }
}

void HousePlan::paintSeats(QPainter &painter, int page, const MapTransform &transform) const
{
    std::vector<int> seats;
    m_layout->seatsIn(transform.visiblePlan(), seats);
    for (const int seat : seats) {
        if (!isOn(page, m_layout->section(seat))) {
            continue;
        }
        const SeatKind kind = m_layout->kind(seat);
        const SeatStatus status = m_status[static_cast<size_t>(seat)];
        const qreal width = seatWidth(*m_layout, seat, transform);
        const bool plain = (status == SeatStatus::Available || status == SeatStatus::Booked)
            && kind != SeatKind::Wheelchair && kind != SeatKind::Companion;
        const bool numbered = plain || width >= numberBesideMark;
        painter.save();
        painter.translate(transform.toView(m_layout->center(seat)));
        const auto angle = static_cast<qreal>(m_layout->rotation(seat));
        painter.rotate(angle - 90 * std::round(angle / 90));
        PrintedSeat{status, kind, numbered ? m_layout->number(seat) : QString()}.paint(
            painter, width, m_theme.fontFamily);
        painter.restore();
    }
}

void HousePlan::paintRowNames(QPainter &painter, int page, const MapTransform &transform) const
{
    const qreal size = std::clamp(transform.seatSize() * 0.8, 6.0, 15.0);
    painter.setPen(m_theme.ink);
    painter.setFont(sized(m_theme.semibold(), 20));
    for (const RowNames::Label &label : m_rowNames->labels()) {
        const RowShape &row = m_layout->rows()[static_cast<size_t>(label.row)];
        if (!isOn(page, row.section)) {
            continue;
        }
        painter.save();
        painter.translate(transform.toView(label.centre));
        painter.scale(size / 20, size / 20);
        painter.drawText(QRectF(-200, -100, 400, 200), Qt::AlignCenter, row.name);
        painter.restore();
    }
}

// Where the screen would have them: upon sections whose seats are dots, else at their front edge.
void HousePlan::paintSectionNames(QPainter &painter, int page, const MapTransform &transform) const
{
    if (page > 0) {
        paintNeighbours(painter, page, transform);
        return;
    }
    if (m_isReadable) {
        EdgeNames names(m_theme);
        names.setLayout(m_layout, m_rowNames);
        for (const EdgeNames::Tag &tag : names.tags(transform)) {
            paintName(painter, tag.rect, {tag.text});
        }
        return;
    }
    SectionOverview overview(m_theme);
    overview.setLayout(m_layout);
    for (const SectionOverview::Placed &label : overview.place(transform)) {
        QStringList lines{m_layout->sections()[label.section].name};
        const QString free = QLocale().toString(m_free[label.section]);
        if (label.detail == SectionOverview::NameBesideFree) {
            lines.first() += tr(" · %1 free").arg(free);
        } else if (label.detail == SectionOverview::NameAndCount) {
            lines << free;
        } else if (label.detail > SectionOverview::Name) {
            lines << tr("%1 free").arg(free);
        }
        paintName(painter, label.rect, lines);
    }
}

// So that the page is found in the house: what its neighbours are called.
void HousePlan::paintNeighbours(QPainter &painter, int page, const MapTransform &transform) const
{
    painter.setPen(m_theme.muted);
    painter.setFont(sized(m_theme.font(), nameSize));
    const QRectF seen = transform.toView(transform.visiblePlan());
    const auto &sections = m_layout->sections();
    for (size_t i = 0; i < sections.size(); ++i) {
        const QRectF part = transform.toView(sections[i].bounds) & seen;
        const bool hasRoom = part.width() > 3 * nameSize && part.height() > 2 * nameSize;
        if (hasRoom && !isOn(page, static_cast<int>(i))
            && m_layout->sectionAt(transform.toPlan(part.center())) == static_cast<int>(i)) {
            painter.drawText(part, Qt::AlignCenter, sections[i].name);
        }
    }
}

void HousePlan::paintName(QPainter &painter, const QRectF &rect, const QStringList &lines) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.canvas);
    painter.drawRoundedRect(rect, Grid::half, Grid::half);
    painter.setPen(m_theme.ink);
    const qreal height = nameSize * 1.2;
    const qreal all = height * static_cast<qreal>(lines.size());
    QRectF line(rect.left(), rect.center().y() - all / 2, rect.width(), height);
    bool head = true;
    for (const QString &text : lines) {
        painter.setFont(head ? sized(m_theme.semibold(), nameSize)
                             : sized(m_theme.font(), nameSize - 1));
        painter.drawText(line.adjusted(-height, 0, height, 0), Qt::AlignCenter, text);
        line.translate(0, height);
        head = false;
    }
}

bool HousePlan::isOn(int page, int section) const
{
    return page == 0 || section == m_sectionPages[static_cast<size_t>(page) - 1];
}

} // namespace parterre
