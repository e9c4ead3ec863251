// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatgroup.h"

#include "models/seating/naturalorder.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace parterre {

namespace {

using Seats = std::vector<int>;
using Group = std::variant<Seats, AddressFault>;

constexpr size_t placesTold = 3;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SeatGroup)
};

struct NaturalLess
{
    bool operator()(const QString &a, const QString &b) const { return naturalCompare(a, b) < 0; }
};

Seats seatsWhere(const SeatLayout &layout, const std::function<bool(const RowShape &)> &takesRow)
{
    Seats seats;
    for (const RowShape &row : layout.rows()) {
        if (!takesRow(row))
            continue;
        for (int seat = row.firstSeat; seat < row.firstSeat + row.seatCount; ++seat)
            seats.push_back(seat);
    }
    std::ranges::sort(seats);
    return seats;
}

const QString &sectionOf(const SeatLayout &layout, const RowShape &row)
{
    return layout.sections()[size_t(row.section)].name;
}

Seats seatsOf(const SeatLayout &layout, const PlaceName &place)
{
    return seatsWhere(layout, [&](const RowShape &row) {
        return (place.section.isEmpty() || sectionOf(layout, row) == place.section)
            && (place.row.isEmpty() || nameKey(row.name) == nameKey(place.row));
    });
}

/// "stalls a-f": nothing when it is not two rows of one place.
std::optional<Seats> seatsOfRows(const SeatAddresses &addresses, const QString &typed)
{
    static const QRegularExpression range(
        u"^\\s*(.*\\S)\\s*(?:-|\u2013|\\bto\\b)\\s*(\\S+)\\s*$"_qs,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = range.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    const auto from = addresses.place(match.captured(1));
    const auto *first = std::get_if<PlaceName>(&from);
    if (!first || first->row.isEmpty())
        return std::nullopt;
    const auto to = addresses.place(first->section + u' ' + match.captured(2));
    const auto *last = std::get_if<PlaceName>(&to);
    if (!last || last->row.isEmpty())
        return std::nullopt;
    const auto [low, high] = std::minmax(first->row, last->row, NaturalLess());
    return seatsWhere(*addresses.layout(), [&](const RowShape &row) {
        return (first->section.isEmpty() || sectionOf(*addresses.layout(), row) == first->section)
            && naturalCompare(row.name, low) >= 0 && naturalCompare(row.name, high) <= 0;
    });
}

Group groupOf(const SeatAddresses &addresses, const QString &typed)
{
    if (typed.trimmed().compare(Words::tr("all"), Qt::CaseInsensitive) == 0)
        return seatsWhere(*addresses.layout(), [](const RowShape &) { return true; });
    auto seats = addresses.seats(typed);
    if (auto *named = std::get_if<Seats>(&seats)) {
        std::ranges::sort(*named);
        return *named;
    }
    const auto place = addresses.place(typed);
    if (const auto *named = std::get_if<PlaceName>(&place))
        return seatsOf(*addresses.layout(), *named);
    if (auto rows = seatsOfRows(addresses, typed))
        return *rows;
    return std::get<AddressFault>(seats);
}

/// "A–F" of rows that follow each other; else "A, C, F".
QString rowsText(const std::vector<QString> &all, const std::set<QString, NaturalLess> &chosen)
{
    const auto first = std::ranges::find(all, *chosen.begin());
    const bool follows = std::ranges::equal(
        chosen,
        std::ranges::subrange(first,
                              first + std::min(all.end() - first, std::ptrdiff_t(chosen.size()))));
    if (chosen.size() == 1)
        return *chosen.begin();
    if (follows)
        return *chosen.begin() + u'\u2013' + *chosen.rbegin();
    if (chosen.size() > placesTold)
        return Words::tr("in %n rows", nullptr, int(chosen.size()));
    return QStringList(chosen.begin(), chosen.end()).join(u", ");
}

} // namespace

Group seatGroup(const SeatAddresses &addresses, const QString &typed)
{
    Group whole = groupOf(addresses, typed);
    if (std::holds_alternative<Seats>(whole) || !typed.contains(u','))
        return whole;
    std::set<int> seats;
    qsizetype at = 0;
    for (const QString &part : typed.split(u',')) {
        Group group = groupOf(addresses, part);
        if (auto *fault = std::get_if<AddressFault>(&group)) {
            fault->position += int(at);
            return *fault;
        }
        const Seats &named = std::get<Seats>(group);
        seats.insert(named.begin(), named.end());
        at += part.size() + 1;
    }
    return Seats(seats.begin(), seats.end());
}

QString groupText(const SeatLayout &layout, const std::vector<int> &seats)
{
    std::map<int, std::set<QString, NaturalLess>> chosen; // rows by section
    std::map<int, int> counts;
    for (const int seat : seats) {
        chosen[layout.section(seat)].insert(layout.rows()[size_t(layout.row(seat))].name);
        ++counts[layout.section(seat)];
    }
    QStringList places;
    for (const auto &[section, rows] : chosen) {
        const SectionShape &shape = layout.sections()[size_t(section)];
        std::set<QString, NaturalLess> names;
        for (int row = shape.firstRow; row < shape.firstRow + shape.rowCount; ++row)
            names.insert(layout.rows()[size_t(row)].name);
        const bool whole = counts[section] == shape.seatCount;
        places << (whole ? shape.name
                         : shape.name + u' '
                           + rowsText(std::vector<QString>(names.begin(), names.end()), rows));
    }
    if (places.size() <= qsizetype(placesTold))
        return places.join(u", ");
    const int more = int(places.size()) - int(placesTold);
    return places.mid(0, placesTold).join(u", ") + Words::tr(" and %n more", nullptr, more);
}

std::vector<int> wholeRows(const SeatLayout &layout, const std::vector<int> &seats)
{
    std::set<std::pair<int, QString>> rows; // across the aisles
    for (const int seat : seats)
        rows.emplace(layout.section(seat), layout.rows()[size_t(layout.row(seat))].name);
    return seatsWhere(layout, [&](const RowShape &row) {
        return rows.contains({row.section, row.name});
    });
}

std::vector<int> wholeSections(const SeatLayout &layout, const std::vector<int> &seats)
{
    std::set<int> sections;
    for (const int seat : seats)
        sections.insert(layout.section(seat));
    return seatsWhere(layout, [&](const RowShape &row) { return sections.contains(row.section); });
}

} // namespace parterre
