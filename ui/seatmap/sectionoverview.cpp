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

// How much wider than its section a label may be, pixels: its margin, for the sake of a name.
constexpr qreal overhangOfName = 8;
constexpr qreal overhang = 2;
constexpr qreal besideGap = 5; // between a name and the free seats beside it
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

// The middle of its seats, where that is upon the section; else its middle row's middle seat.
QPointF middleOf(const SeatLayout &layout, int index)
{
    const SectionShape &section = layout.sections()[static_cast<size_t>(index)];
    const size_t firstRow = static_cast<size_t>(section.firstRow);
    const int first = layout.rows()[firstRow].firstSeat;
    QPointF sum;
    for (int seat = first; seat < first + section.seatCount; ++seat) {
        sum += layout.center(seat);
    }
    const QPointF middle = sum / section.seatCount;
    if (layout.sectionAt(middle) == index) {
        return middle;
    }
    const RowShape &row = layout.rows().at(firstRow + static_cast<size_t>(section.rowCount) / 2);
    return layout.center(row.firstSeat + row.seatCount / 2);
}

// The rectangle of that size around the middle, its corner upon a device pixel.
QRectF onPixels(QPointF middle, QSizeF size, qreal ratio)
{
    const QPointF corner = middle - QPointF(size.width(), size.height()) / 2;
    return QRectF(QPointF((corner * ratio).toPoint()) / ratio, size);
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
        for (size_t i = 0; i < m_layout->sections().size(); ++i) {
            m_prices.push_back(priceRange(*m_layout, m_layout->sections()[i]));
            m_middles.push_back(middleOf(*m_layout, static_cast<int>(i)));
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
        m_labels[static_cast<size_t>(m_layout->section(seat))] = Label();
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

// Names first, so that as many sections as possible have one; then the rest where it fits. What has
// no room upon its section stands beside it where nothing else is.
std::vector<SectionOverview::Placed> SectionOverview::place(const MapTransform &transform)
{
    std::vector<Placed> all;
    const auto isFree = [&](const QRectF &rect, size_t section) {
        return !rect.isNull() && std::none_of(all.begin(), all.end(), [&](const Placed &other) {
            return other.section != section && other.rect.intersects(rect);
        });
    };
    std::vector<size_t> crowded;
    for (size_t i = 0; i < m_labels.size(); ++i) {
        measure(i);
        const QRectF rect = room(i, Name, transform);
        if (isFree(rect, i)) {
            all.push_back({i, Name, rect});
        } else {
            crowded.push_back(i);
        }
    }
    for (const Detail detail : {NameBesideFree, NameAndCount, NameAndFree, All}) {
        for (Placed &one : all) {
            const QRectF rect = room(one.section, detail, transform);
            if (isFree(rect, one.section)) {
                one.rect = rect;
                one.detail = detail;
            }
        }
    }
    for (const size_t section : crowded) {
        for (const QRectF &rect : roomBeside(section, transform)) {
            if (isFree(rect, section)) {
                all.push_back({section, NameAndFree, rect});
                break;
            }
        }
    }
    return all;
}

int SectionOverview::sectionAt(QPointF plan) const
{
    return m_layout->sectionAt(plan);
}

QString SectionOverview::freeText(int section) const
{
    const int free = freeSeats(section);
    return free > 0
        ? QCoreApplication::translate("SectionOverview", "%1 free").arg(QLocale().toString(free))
        : QCoreApplication::translate("SectionOverview", "none free");
}

int SectionOverview::freeSeats(int section) const
{
    return m_states ? m_states->availableInSection(section)
                    : m_layout->sections()[static_cast<size_t>(section)].seatCount;
}

QString SectionOverview::priceText(int section) const
{
    return m_prices[static_cast<size_t>(section)];
}

void SectionOverview::measure(size_t section)
{
    Label &label = m_labels[section];
    if (label.measured) {
        return;
    }
    label.measured = true;
    label.full = freeSeats(static_cast<int>(section)) == 0;
    for (const Detail detail : {Name, NameBesideFree, NameAndCount, NameAndFree, All}) {
        if (label.full && (detail == NameAndCount || detail == All)) {
            continue;
        }
        const QStringList lines = linesOf(section, detail);
        qreal width = m_headMetrics.horizontalAdvance(lines.first());
        for (const QString &line : lines.mid(1)) {
            width = std::max(width, m_bodyMetrics.horizontalAdvance(line));
        }
        const qreal height = m_headMetrics.height()
            + static_cast<qreal>(lines.size() - 1) * m_bodyMetrics.height();
        label.sizes[detail] = QSizeF(width + Grid::unit, height + Grid::half);
        if (detail == NameBesideFree) {
            width = m_headMetrics.horizontalAdvance(lines.first()) + besideGap
                + m_bodyMetrics.horizontalAdvance(lines.last());
            label.sizes[detail] = QSizeF(width + Grid::unit, m_headMetrics.height() + Grid::half);
        }
    }
}

QStringList SectionOverview::linesOf(size_t section, Detail detail) const
{
    const auto index = static_cast<int>(section);
    QStringList lines{m_layout->sections()[section].name};
    if (detail == NameAndCount) {
        lines << QLocale().toString(freeSeats(index));
    } else if (detail != Name) {
        lines << freeText(index);
    }
    if (detail == All) {
        lines << m_prices[section];
    }
    return lines;
}

QRectF SectionOverview::room(size_t section, Detail detail, const MapTransform &transform) const
{
    const QRectF box = transform.toView(m_layout->sections()[section].bounds);
    const QSizeF size = m_labels[section].sizes[detail];
    const qreal over = detail == Name ? overhangOfName : overhang;
    if (size.isEmpty() || size.width() - over > box.width() || size.height() > box.height()) {
        return {};
    }
    return onPixels(transform.toView(m_middles[section]), size, transform.devicePixelRatio());
}

std::vector<QRectF> SectionOverview::roomBeside(size_t section, const MapTransform &transform) const
{
    const QRectF box = transform.toView(m_layout->sections()[section].bounds);
    const QSizeF size = m_labels[section].sizes[NameAndFree];
    const QPointF off((box.width() + size.width()) / 2, (box.height() + size.height()) / 2);
    std::vector<QRectF> rooms;
    for (const QPointF &side : {QPointF(0, 1), QPointF(0, -1), QPointF(1, 0), QPointF(-1, 0)}) {
        const QPointF middle
            = box.center() + QPointF(side.x() * off.x(), side.y() * off.y()) + side * Grid::half;
        const QRectF rect = onPixels(middle, size, transform.devicePixelRatio());
        const auto &sections = m_layout->sections();
        const QRectF plan = transform.toPlan(rect);
        if (std::none_of(sections.begin(), sections.end(), [&](const SectionShape &other) {
                return other.bounds.intersects(plan);
            })) {
            rooms.push_back(rect);
        }
    }
    return rooms;
}

const QPixmap &SectionOverview::picture(const Placed &placed, qreal ratio)
{
    Label &label = m_labels[placed.section];
    QPixmap &pixmap = label.pictures[placed.detail];
    if (!pixmap.isNull()) {
        return pixmap;
    }
    const QSizeF size = label.sizes[placed.detail];
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
    QRectF line(0, Grid::half / 2, size.width(), m_headMetrics.height());
    painter.setFont(m_theme.semibold());
    painter.setPen(label.full ? m_theme.muted : m_theme.ink);
    const QStringList lines = linesOf(placed.section, placed.detail);
    const bool beside = placed.detail == NameBesideFree;
    const QRectF inner = line.adjusted(Grid::half, 0, -Grid::half, 0);
    painter.drawText(inner, beside ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter,
                     lines.first());
    painter.setFont(m_theme.font(TextSize::Caption));
    painter.setPen(m_theme.muted);
    if (beside) {
        painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, lines.last());
        return pixmap;
    }
    for (const QString &text : lines.mid(1)) {
        line.moveTop(line.bottom());
        line.setHeight(m_bodyMetrics.height());
        painter.drawText(line, Qt::AlignCenter, text);
    }
    return pixmap;
}

} // namespace parterre
