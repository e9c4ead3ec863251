// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/sectionoverview.h"

#include "models/seating/seatstates.h"
#include "ui/seatmap/maptransform.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <limits>

namespace parterre {
namespace {

constexpr qreal smallestShare = 1.15; // how much wider than its label a section has to be
constexpr int groundAlpha = 225;

QString priceRange(const SeatLayout &layout, const SectionShape &section)
{
    const int first = layout.rows()[static_cast<size_t>(section.firstRow)].firstSeat;
    int highest = std::numeric_limits<int>::max();
    int lowest = 0;
    for (int seat = first; seat < first + section.seatCount; ++seat) {
        highest = std::min(highest, layout.priceClass(seat));
        lowest = std::max(lowest, layout.priceClass(seat));
    }
    const auto text = [&](int priceClass) {
        const qint64 minor = layout.prices()[static_cast<size_t>(priceClass)];
        return Money(minor, {}).amountText(QLocale());
    };
    return highest == lowest ? text(lowest) : text(lowest) + QChar(0x2013) + text(highest);
}

} // namespace

void SectionOverview::setLayout(SeatLayoutPtr layout)
{
    m_layout = std::move(layout);
    m_states = nullptr;
    m_prices.clear();
    if (m_layout) {
        for (const SectionShape &section : m_layout->sections()) {
            m_prices.push_back(priceRange(*m_layout, section));
        }
    }
    reset();
}

void SectionOverview::setStates(const SeatStates *states)
{
    m_states = states;
    reset();
}

void SectionOverview::reset()
{
    m_labels.assign(m_prices.size(), Label());
}

void SectionOverview::seatsChanged(const std::vector<int> &seats)
{
    for (const int seat : seats) {
        m_labels[static_cast<size_t>(m_layout->section(seat))].full = QPixmap();
    }
}

void SectionOverview::paint(QPainter &painter, const QRectF &view, const MapTransform &transform)
{
    const qreal ratio = transform.devicePixelRatio();
    for (size_t i = 0; i < m_labels.size(); ++i) {
        const QRectF box = transform.toView(m_layout->sections()[i].bounds);
        if (!box.intersects(view)) {
            continue;
        }
        const Label &known = label(static_cast<int>(i), ratio);
        for (const QPixmap &text : {known.full, known.name}) {
            const QSizeF size = text.deviceIndependentSize();
            if (size.width() * smallestShare <= box.width() && size.height() <= box.height()) {
                const QPointF corner = box.center() - QPointF(size.width(), size.height()) / 2;
                painter.drawPixmap((corner * ratio).toPoint() / ratio, text);
                break;
            }
        }
    }
}

int SectionOverview::sectionAt(QPointF plan) const
{
    int found = -1;
    qreal least = std::numeric_limits<qreal>::max();
    for (size_t i = 0; i < m_labels.size(); ++i) {
        const QRectF &bounds = m_layout->sections()[i].bounds;
        const qreal area = bounds.width() * bounds.height();
        if (bounds.contains(plan) && area < least) {
            least = area;
            found = static_cast<int>(i);
        }
    }
    return found;
}

QString SectionOverview::freeText(int section) const
{
    const SectionShape &shape = m_layout->sections()[static_cast<size_t>(section)];
    const int free = m_states ? m_states->availableInSection(section) : shape.seatCount;
    return QCoreApplication::translate("SectionOverview", "%1 free").arg(QLocale().toString(free));
}

QString SectionOverview::priceText(int section) const
{
    return m_prices[static_cast<size_t>(section)];
}

const SectionOverview::Label &SectionOverview::label(int section, qreal ratio)
{
    Label &known = m_labels[static_cast<size_t>(section)];
    const QString &name = m_layout->sections()[static_cast<size_t>(section)].name;
    if (known.full.isNull()) {
        known.full = drawn({name, freeText(section), priceText(section)}, ratio);
    }
    if (known.name.isNull()) {
        known.name = drawn({name}, ratio);
    }
    return known;
}

QPixmap SectionOverview::drawn(const QStringList &lines, qreal ratio) const
{
    const QFont head = m_theme.semibold();
    const QFont body = m_theme.font(TextSize::Caption);
    qreal width = QFontMetricsF(head).horizontalAdvance(lines.first());
    qreal height = QFontMetricsF(head).height();
    for (const QString &line : lines.mid(1)) {
        width = std::max(width, QFontMetricsF(body).horizontalAdvance(line));
        height += QFontMetricsF(body).height();
    }
    const QSizeF size(width + 2 * Grid::unit, height + Grid::unit);
    QPixmap pixmap((size * ratio).toSize() + QSize(1, 1));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = m_theme.canvas;
    ground.setAlpha(groundAlpha);
    painter.setBrush(ground);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(QRectF(QPointF(), size), Grid::radius, Grid::radius);
    QRectF line(0, Grid::half, size.width(), QFontMetricsF(head).height());
    painter.setFont(head);
    painter.setPen(m_theme.ink);
    painter.drawText(line, Qt::AlignCenter, lines.first());
    painter.setFont(body);
    painter.setPen(m_theme.muted);
    for (const QString &text : lines.mid(1)) {
        line.moveTop(line.bottom());
        line.setHeight(QFontMetricsF(body).height());
        painter.drawText(line, Qt::AlignCenter, text);
    }
    return pixmap;
}

} // namespace parterre
