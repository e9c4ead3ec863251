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

constexpr qreal overhang = 8; // how much wider than its section a label may be, pixels
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

// The middle seat of the middle row: upon the section whatever its shape.
QPointF middleOf(const SeatLayout &layout, const SectionShape &section)
{
    const RowShape &row = layout.rows().at(static_cast<size_t>(section.firstRow)
                                           + static_cast<size_t>(section.rowCount) / 2);
    return layout.center(row.firstSeat + row.seatCount / 2);
}

} // namespace

SectionOverview::SectionOverview(const Theme &theme)
    : m_theme(theme)
    , m_headMetrics(theme.semibold())
    , m_bodyMetrics(theme.font(TextSize::Caption))
{
}

void SectionOverview::setLayout(SeatLayoutPtr layout)
{
    m_layout = std::move(layout);
    m_states = nullptr;
    m_prices.clear();
    m_middles.clear();
    if (m_layout) {
        for (const SectionShape &section : m_layout->sections()) {
            m_prices.push_back(priceRange(*m_layout, section));
            m_middles.push_back(middleOf(*m_layout, section));
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
    m_headMetrics = QFontMetricsF(m_theme.semibold());
    m_bodyMetrics = QFontMetricsF(m_theme.font(TextSize::Caption));
    m_labels.assign(m_prices.size(), Label());
}

void SectionOverview::seatsChanged(const std::vector<int> &seats)
{
    for (const int seat : seats) {
        m_labels[static_cast<size_t>(m_layout->section(seat))].lines.clear();
    }
}

void SectionOverview::paint(QPainter &painter, const QRectF &view, const MapTransform &transform)
{
    for (const Placed &label : place(transform)) {
        if (label.rect.intersects(view)) {
            painter.drawPixmap(label.rect.topLeft(), picture(label, transform.devicePixelRatio()));
        }
    }
}

// Names first, so that as many sections as possible have one; then the rest where it fits.
std::vector<SectionOverview::Placed> SectionOverview::place(const MapTransform &transform)
{
    std::vector<Placed> all;
    const auto isFree = [&](const QRectF &rect, size_t section) {
        return !rect.isNull() && std::none_of(all.begin(), all.end(), [&](const Placed &other) {
            return other.section != section && other.rect.intersects(rect);
        });
    };
    for (size_t i = 0; i < m_labels.size(); ++i) {
        measure(i);
        const QRectF rect = room(i, 1, transform);
        if (isFree(rect, i)) {
            all.push_back({i, 1, rect});
        }
    }
    for (Placed &one : all) {
        for (const size_t lines : {3, 2}) {
            const QRectF rect = room(one.section, lines, transform);
            if (isFree(rect, one.section)) {
                one.rect = rect;
                one.lines = lines;
                break;
            }
        }
    }
    return all;
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

void SectionOverview::measure(size_t section)
{
    Label &label = m_labels[section];
    if (!label.lines.isEmpty()) {
        return;
    }
    label.lines = {m_layout->sections()[section].name, freeText(static_cast<int>(section)),
                   m_prices[section]};
    label.pictures[1] = QPixmap();
    label.pictures[2] = QPixmap();
    qreal width = 0;
    qreal height = Grid::unit;
    for (size_t i = 0; i < label.sizes.size(); ++i) {
        const QFontMetricsF &metrics = i == 0 ? m_headMetrics : m_bodyMetrics;
        const QString &line = label.lines.at(static_cast<qsizetype>(i));
        width = std::max(width, metrics.horizontalAdvance(line));
        height += metrics.height();
        label.sizes[i] = QSizeF(width + 2 * Grid::unit, height);
    }
}

QRectF SectionOverview::room(size_t section, size_t lines, const MapTransform &transform) const
{
    const QRectF box = transform.toView(m_layout->sections()[section].bounds);
    const QSizeF size = m_labels[section].sizes[lines - 1];
    if (size.width() - overhang > box.width() || size.height() > box.height()) {
        return {};
    }
    const qreal ratio = transform.devicePixelRatio();
    const QPointF middle = transform.toView(m_middles[section]);
    const QPointF corner = middle - QPointF(size.width(), size.height()) / 2;
    return QRectF(QPointF((corner * ratio).toPoint()) / ratio, size);
}

const QPixmap &SectionOverview::picture(const Placed &placed, qreal ratio)
{
    Label &label = m_labels[placed.section];
    QPixmap &pixmap = label.pictures[placed.lines - 1];
    if (!pixmap.isNull()) {
        return pixmap;
    }
    const QSizeF size = label.sizes[placed.lines - 1];
    pixmap = QPixmap((size * ratio).toSize() + QSize(1, 1));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = m_theme.canvas;
    ground.setAlpha(groundAlpha);
    painter.setBrush(ground);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(QRectF(QPointF(), size), Grid::radius, Grid::radius);
    QRectF line(0, Grid::half, size.width(), m_headMetrics.height());
    painter.setFont(m_theme.semibold());
    painter.setPen(m_theme.ink);
    painter.drawText(line, Qt::AlignCenter, label.lines.first());
    painter.setFont(m_theme.font(TextSize::Caption));
    painter.setPen(m_theme.muted);
    for (const QString &text : label.lines.mid(1, static_cast<qsizetype>(placed.lines) - 1)) {
        line.moveTop(line.bottom());
        line.setHeight(m_bodyMetrics.height());
        painter.drawText(line, Qt::AlignCenter, text);
    }
    return pixmap;
}

} // namespace parterre
