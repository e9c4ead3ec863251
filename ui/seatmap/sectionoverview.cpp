// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/sectionoverview.h"

#include "models/seating/seatstates.h"
#include "ui/seatmap/maptransform.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace parterre {
namespace {

// How much wider than its section a label may be, pixels: its margin, for the sake of a name.
constexpr qreal overhangOfSmallName = 4;
constexpr qreal overhang = 2;
constexpr qreal sizeOfAlike = 1.25; // of the next smaller one's seats
constexpr qreal besideGap = 5;      // between a name and the free seats beside it

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

// Sections of one price and about one size: those of a ring, which should be spoken of alike.
std::vector<std::vector<size_t>> alikeSections(const SeatLayout &layout,
                                               const std::vector<QString> &prices)
{
    const auto seats = [&](size_t section) { return layout.sections()[section].seatCount; };
    std::vector<size_t> order(prices.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return std::pair(prices[a], seats(a)) < std::pair(prices[b], seats(b));
    });
    std::vector<std::vector<size_t>> alike;
    for (const size_t section : order) {
        const bool goesOn = !alike.empty() && prices[alike.back().back()] == prices[section]
            && seats(section) <= seats(alike.back().back()) * sizeOfAlike;
        if (!goesOn) {
            alike.emplace_back();
        }
        alike.back().push_back(section);
    }
    return alike;
}

// The rectangle of that size around the middle, its corner upon a device pixel.
QRectF onPixels(QPointF middle, QSizeF size, qreal ratio)
{
    const QPointF corner = middle - QPointF(size.width(), size.height()) / 2;
    return QRectF(QPointF((corner * ratio).toPoint()) / ratio, size);
}

} // namespace

SectionOverview::SectionOverview(const Theme &theme)
    : m_pictures(theme)
{
}

void SectionOverview::setLayout(SeatLayoutPtr layout)
{
    m_layout = std::move(layout);
    m_states = nullptr;
    m_prices.clear();
    m_middles.clear();
    m_alike.clear();
    if (m_layout) {
        for (size_t i = 0; i < m_layout->sections().size(); ++i) {
            m_prices.push_back(priceRange(*m_layout, m_layout->sections()[i]));
            m_middles.push_back(middleOf(*m_layout, static_cast<int>(i)));
        }
        m_alike = alikeSections(*m_layout, m_prices);
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
    m_pictures.reset(m_view.ratio);
    m_labels.assign(m_prices.size(), Label());
    m_isPlaced = false;
}

void SectionOverview::seatsChanged(const std::vector<int> &seats)
{
    int last = -1;
    for (const int seat : seats) {
        const int section = m_layout->section(seat);
        Label &label = m_labels[static_cast<size_t>(section)];
        if (section == last || label.free == freeSeats(section)) {
            continue;
        }
        last = section;
        const std::array<QSizeF, detailCount> before = label.sizes;
        label = Label();
        measure(static_cast<size_t>(section));
        m_isPlaced = m_isPlaced && label.sizes == before;
    }
}

void SectionOverview::paint(QPainter &painter, const QRectF &view, const MapTransform &transform)
{
    for (const Placed &label : place(transform)) {
        if (label.rect.intersects(view)) {
            painter.drawPixmap(label.rect.topLeft(), picture(label));
        }
    }
}

// Names first, so that as many sections as possible have one; then the rest where it fits.
const std::vector<SectionOverview::Placed> &SectionOverview::place(const MapTransform &transform)
{
    const MapTransform::View view = transform.view();
    if (m_isPlaced && view == m_view) {
        return m_placed;
    }
    const bool isOtherScreen = view.ratio != m_view.ratio;
    m_view = view;
    if (isOtherScreen) {
        reset();
    }
    m_isPlaced = true;
    m_placed.clear();
    for (const std::vector<size_t> &alike : m_alike) {
        placeNames(alike, transform);
    }
    for (const Detail detail : {NameBesideFree, NameAndCount, NameAndFree, All}) {
        for (const std::vector<size_t> &alike : m_alike) {
            enrich(alike, detail, transform);
        }
    }
    return m_placed;
}

void SectionOverview::placeNames(const std::vector<size_t> &alike, const MapTransform &transform)
{
    const QRectF view = transform.toView(transform.visiblePlan());
    std::vector<size_t> seen;
    std::vector<Placed> names;
    for (const size_t section : alike) {
        measure(section);
        if (view.contains(transform.toView(m_middles[section]))) {
            seen.push_back(section);
            names.push_back({section, Name, room(section, Name, transform)});
        }
    }
    const auto fits = [this](const Placed &one) { return isFree(one.rect, one.section, m_placed); };
    const auto allFit
        = [&](const Placed &one) { return fits(one) && isFree(one.rect, one.section, names); };
    if (std::all_of(names.begin(), names.end(), allFit)) {
        m_placed.insert(m_placed.end(), names.begin(), names.end());
        return;
    }
    for (const size_t section : seen) {
        for (const Detail detail : {SmallName, Name}) {
            const Placed one{section, detail, room(section, detail, transform)};
            if (fits(one)) {
                m_placed.push_back(one);
                break;
            }
        }
    }
}

// All of them or none: beside a section that says more its like would seem to have less.
void SectionOverview::enrich(const std::vector<size_t> &alike, Detail detail,
                             const MapTransform &transform)
{
    std::vector<Placed> richer = m_placed;
    std::vector<size_t> changed; // into richer
    for (size_t i = 0; i < richer.size(); ++i) {
        const size_t section = richer[i].section;
        if (std::find(alike.begin(), alike.end(), section) == alike.end()) {
            continue;
        }
        const bool isFull = m_labels[section].isFull();
        const Detail own = isFull ? std::min(detail, NameAndFree) : detail;
        if (isFull && m_labels[section].sizes[own].isEmpty()) {
            continue;
        }
        richer[i] = {section, own, room(section, own, transform)};
        if (richer[i].rect.isNull()) {
            return;
        }
        changed.push_back(i);
    }
    const bool fits = std::all_of(changed.begin(), changed.end(), [&](size_t i) {
        return isFree(richer[i].rect, richer[i].section, richer);
    });
    if (fits) {
        m_placed = std::move(richer);
    }
}

bool SectionOverview::isFree(const QRectF &rect, size_t section, const std::vector<Placed> &placed)
{
    return !rect.isNull() && std::none_of(placed.begin(), placed.end(), [&](const Placed &other) {
        return other.section != section && other.rect.intersects(rect);
    });
}

bool SectionOverview::saysAll(int section) const
{
    return std::any_of(m_placed.begin(), m_placed.end(), [&](const Placed &label) {
        return label.section == static_cast<size_t>(section)
            && (label.detail == All || m_labels[label.section].isFull());
    });
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
    const auto index = static_cast<int>(section);
    if (label.free == freeSeats(index)) {
        return;
    }
    label.free = freeSeats(index);
    const qreal name = m_pictures.widthOf(m_layout->sections()[section].name, Part::Head);
    const qreal free = m_pictures.widthOf(freeText(index), Part::Body);
    const auto size = [&](qreal width, int bodyLines) {
        const qreal height = m_pictures.metrics(Part::Head).height()
            + bodyLines * m_pictures.metrics(Part::Body).height();
        return QSizeF(width + Grid::unit, height + Grid::half);
    };
    const qreal small = m_pictures.widthOf(m_layout->sections()[section].name, Part::SmallHead);
    label.sizes[SmallName]
        = QSizeF(small + Grid::half, m_pictures.metrics(Part::SmallHead).height());
    label.sizes[Name] = size(name, 0);
    label.sizes[NameBesideFree] = size(name + besideGap + free, 0);
    label.sizes[NameAndFree] = size(std::max(name, free), 1);
    if (!label.isFull()) {
        const qreal count = m_pictures.widthOf(countText(section), Part::Body);
        const qreal prices = m_pictures.widthOf(m_prices[section], Part::Body);
        label.sizes[NameAndCount] = size(std::max(name, count), 1);
        label.sizes[All] = size(std::max({name, free, prices}), 2);
    }
}

QString SectionOverview::countText(size_t section) const
{
    return QLocale().toString(freeSeats(static_cast<int>(section)));
}

QRectF SectionOverview::room(size_t section, Detail detail, const MapTransform &transform) const
{
    const QSizeF size = m_labels[section].sizes[detail];
    const qreal over = detail == SmallName ? overhangOfSmallName : overhang;
    const QRectF rect
        = onPixels(transform.toView(m_middles[section]), size, transform.devicePixelRatio());
    const QRectF view = transform.toView(transform.visiblePlan());
    const bool fits = !size.isEmpty() && view.contains(rect);
    return fits && fitsUpon(section, rect, over, transform) ? rect : QRectF();
}

// Beyond its section a label may reach only where no other is.
bool SectionOverview::fitsUpon(size_t section, const QRectF &rect, qreal over,
                               const MapTransform &transform) const
{
    const auto &sections = m_layout->sections();
    const QRectF box = transform.toView(sections[section].bounds);
    if (rect.width() - over <= box.width() && rect.height() <= box.height()) {
        return true;
    }
    const QRectF plan = transform.toPlan(rect);
    return std::none_of(sections.begin(), sections.end(), [&](const SectionShape &other) {
        return &other != &sections[section] && other.bounds.intersects(plan);
    });
}

const QPixmap &SectionOverview::picture(const Placed &placed)
{
    Label &label = m_labels[placed.section];
    QPixmap &pixmap = label.pictures[placed.detail];
    if (!pixmap.isNull()) {
        return pixmap;
    }
    const QSizeF size = label.sizes[placed.detail];
    pixmap = m_pictures.ground(size);
    QPainter painter(&pixmap);
    const auto index = static_cast<int>(placed.section);
    const QString &name = m_layout->sections()[placed.section].name;
    const Part head = label.isFull() ? Part::FullHead : Part::Head;
    const bool isBeside = placed.detail == NameBesideFree;
    qreal y = Grid::half / 2.0;
    const auto add = [&](const QString &words, Part part) {
        const qreal x = (size.width() - m_pictures.widthOf(words, part)) / 2;
        m_pictures.drawText(painter, {x, y}, words, part);
        y += m_pictures.metrics(part).height();
    };
    if (placed.detail == SmallName) {
        y = 0;
        add(name, label.isFull() ? Part::Body : Part::SmallHead);
        return pixmap;
    }
    if (isBeside) {
        const QString free = freeText(index);
        const qreal x = size.width() - Grid::half - m_pictures.widthOf(free, Part::Body);
        const qreal base
            = m_pictures.metrics(Part::Head).ascent() - m_pictures.metrics(Part::Body).ascent();
        m_pictures.drawText(painter, {Grid::half, y}, name, head);
        m_pictures.drawText(painter, {x, y + base}, free, Part::Body);
        return pixmap;
    }
    add(name, head);
    if (placed.detail != Name) {
        add(placed.detail == NameAndCount ? countText(placed.section) : freeText(index),
            Part::Body);
    }
    if (placed.detail == All) {
        add(m_prices[placed.section], Part::Body);
    }
    return pixmap;
}

} // namespace parterre
