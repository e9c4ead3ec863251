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
constexpr qreal overhangOfSmallName = 4;
constexpr qreal overhang = 2;
constexpr qreal besideGap = 5; // between a name and the free seats beside it
constexpr int groundAlpha = 225;
constexpr QStringView digits = u"0123456789";

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

// Calls visit for each digit and for what stands between. A text that runs from the right is whole.
template <class Visit>
void forEachPiece(const QString &words, Visit visit)
{
    if (words.isRightToLeft()) {
        visit(words);
        return;
    }
    qsizetype first = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!digits.contains(words[i])) {
            continue;
        }
        if (first < i) {
            visit(words.sliced(first, i - first));
        }
        visit(words.sliced(i, 1));
        first = i + 1;
    }
    if (first < words.size()) {
        visit(words.sliced(first));
    }
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
    , m_smallMetrics(font(Part::SmallHead))
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
    m_smallMetrics = QFontMetricsF(font(Part::SmallHead));
    m_bodyMetrics = QFontMetricsF(m_theme.font(TextSize::Caption));
    m_labels.assign(m_prices.size(), Label());
    m_pieces = {};
    m_grounds.clear();
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
    const View view{transform.level(), transform.offset(), transform.visiblePlan(),
                    transform.devicePixelRatio()};
    if (m_isPlaced && view == m_view) {
        return m_placed;
    }
    if (view.ratio != m_view.ratio) {
        reset();
    }
    m_view = view;
    m_isPlaced = true;
    m_placed.clear();
    placeNames(transform);
    for (const Detail detail : {NameBesideFree, NameAndCount, NameAndFree, All}) {
        for (Placed &one : m_placed) {
            const QRectF rect = room(one.section, detail, transform);
            if (isFree(rect, one.section)) {
                one.rect = rect;
                one.detail = detail;
            }
        }
    }
    return m_placed;
}

void SectionOverview::placeNames(const MapTransform &transform)
{
    for (size_t i = 0; i < m_labels.size(); ++i) {
        measure(i);
        for (const Detail detail : {Name, SmallName}) {
            const QRectF rect = room(i, detail, transform);
            if (isFree(rect, i)) {
                m_placed.push_back({i, detail, rect});
                break;
            }
        }
    }
}

bool SectionOverview::isFree(const QRectF &rect, size_t section) const
{
    return !rect.isNull()
        && std::none_of(m_placed.begin(), m_placed.end(), [&](const Placed &other) {
               return other.section != section && other.rect.intersects(rect);
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
    const qreal name = widthOf(m_layout->sections()[section].name, Part::Head);
    const qreal free = widthOf(freeText(index), Part::Body);
    const auto size = [&](qreal width, int bodyLines) {
        const qreal height = m_headMetrics.height() + bodyLines * m_bodyMetrics.height();
        return QSizeF(width + Grid::unit, height + Grid::half);
    };
    const qreal small = widthOf(m_layout->sections()[section].name, Part::SmallHead);
    label.sizes[SmallName] = QSizeF(small + Grid::half, m_smallMetrics.height());
    label.sizes[Name] = size(name, 0);
    label.sizes[NameBesideFree] = size(name + besideGap + free, 0);
    label.sizes[NameAndFree] = size(std::max(name, free), 1);
    if (!label.isFull()) {
        const qreal count = widthOf(countText(section), Part::Body);
        const qreal prices = widthOf(m_prices[section], Part::Body);
        label.sizes[NameAndCount] = size(std::max(name, count), 1);
        label.sizes[All] = size(std::max({name, free, prices}), 2);
    }
}

QString SectionOverview::countText(size_t section) const
{
    return QLocale().toString(freeSeats(static_cast<int>(section)));
}

const QFontMetricsF &SectionOverview::metrics(Part part) const
{
    switch (part) {
    case Part::Head:
    case Part::FullHead:
        return m_headMetrics;
    case Part::SmallHead:
        return m_smallMetrics;
    case Part::Body:
        break;
    }
    return m_bodyMetrics;
}

QFont SectionOverview::font(Part part) const
{
    if (part == Part::Head || part == Part::FullHead) {
        return m_theme.semibold();
    }
    return part == Part::SmallHead ? m_theme.semibold(TextSize::Caption)
                                   : m_theme.font(TextSize::Caption);
}

SectionOverview::Piece &SectionOverview::piece(const QString &words, Part part)
{
    QHash<QString, Piece> &pieces = m_pieces[static_cast<size_t>(part)];
    const auto known = pieces.find(words);
    if (known != pieces.end()) {
        return *known;
    }
    return *pieces.insert(words, {metrics(part).horizontalAdvance(words), {}});
}

qreal SectionOverview::widthOf(const QString &words, Part part)
{
    qreal width = 0;
    forEachPiece(words, [&](const QString &one) { width += piece(one, part).width; });
    return width;
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

void SectionOverview::drawText(QPainter &painter, QPointF topLeft, const QString &words, Part part)
{
    const qreal ratio = m_view.ratio;
    forEachPiece(words, [&](const QString &one) {
        Piece &kept = piece(one, part);
        if (kept.picture.isNull()) {
            const QSizeF size(kept.width + 2, metrics(part).height() + 1);
            kept.picture = QPixmap((size * ratio).toSize() + QSize(1, 1));
            kept.picture.setDevicePixelRatio(ratio);
            kept.picture.fill(Qt::transparent);
            QPainter own(&kept.picture);
            own.setFont(font(part));
            const bool stands = part == Part::Head || part == Part::SmallHead;
            own.setPen(stands ? m_theme.ink : m_theme.muted);
            own.drawText(QPointF(0, metrics(part).ascent()), one);
        }
        painter.drawPixmap(QPointF((topLeft * ratio).toPoint()) / ratio, kept.picture);
        topLeft.rx() += kept.width;
    });
}

const QPixmap &SectionOverview::ground(QSizeF size)
{
    const QSize pixels = (size * m_view.ratio).toSize() + QSize(1, 1);
    QPixmap &pixmap = m_grounds[pixels];
    if (pixmap.isNull()) {
        pixmap = QPixmap(pixels);
        pixmap.setDevicePixelRatio(m_view.ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor color = m_theme.canvas;
        color.setAlpha(groundAlpha);
        painter.setBrush(color);
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(QRectF(QPointF(), size), Grid::radius, Grid::radius);
    }
    return pixmap;
}

const QPixmap &SectionOverview::picture(const Placed &placed)
{
    Label &label = m_labels[placed.section];
    QPixmap &pixmap = label.pictures[placed.detail];
    if (!pixmap.isNull()) {
        return pixmap;
    }
    const QSizeF size = label.sizes[placed.detail];
    pixmap = ground(size);
    QPainter painter(&pixmap);
    const auto index = static_cast<int>(placed.section);
    const QString &name = m_layout->sections()[placed.section].name;
    const Part head = label.isFull() ? Part::FullHead : Part::Head;
    const bool isBeside = placed.detail == NameBesideFree;
    qreal y = Grid::half / 2.0;
    const auto add = [&](const QString &words, Part part) {
        const qreal x = (size.width() - widthOf(words, part)) / 2;
        drawText(painter, {x, y}, words, part);
        y += metrics(part).height();
    };
    if (placed.detail == SmallName) {
        y = 0;
        add(name, label.isFull() ? Part::Body : Part::SmallHead);
        return pixmap;
    }
    if (isBeside) {
        const QString free = freeText(index);
        const qreal x = size.width() - Grid::half - widthOf(free, Part::Body);
        const qreal base = m_headMetrics.ascent() - m_bodyMetrics.ascent();
        drawText(painter, {Grid::half, y}, name, head);
        drawText(painter, {x, y + base}, free, Part::Body);
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
