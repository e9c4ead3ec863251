// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seataddress.h"

#include "models/seating/naturalorder.h"
#include "models/seating/seataddressreading.h"
#include "models/seating/seatname.h"

#include <algorithm>
#include <utility>

namespace parterre {

namespace {

const QString rowWord = QStringLiteral("row ");

/// Accents apart from their letters, which are dropped then.
QString withoutAccents(QStringView name)
{
    QString plain;
    for (const QChar c : name.toString().normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    }
    return plain;
}

bool isAscii(QStringView name)
{
    return std::ranges::all_of(name, [](QChar c) { return c.unicode() < 128; });
}

bool hasWordLike(const QString &key, const QString &typed)
{
    return key.contains(u' ' + typed);
}

} // namespace

QString nameKey(QStringView name)
{
    const QString plain = isAscii(name) ? name.toString() : withoutAccents(name);
    QString key;
    key.reserve(plain.size());
    bool afterDigit = false;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain.at(i);
        const bool digit = c.isDigit();
        const bool leadingZero = digit && !afterDigit && c.digitValue() == 0 && i + 1 < plain.size()
            && plain.at(i + 1).isDigit();
        if (leadingZero)
            continue;
        afterDigit = digit;
        if (digit)
            key += QChar(u'0' + c.digitValue());
        else if (!c.isSpace())
            key += c.toCaseFolded();
        else if (!key.isEmpty() && key.back() != u' ')
            key += u' ';
    }
    if (key.endsWith(u' '))
        key.chop(1);
    return key;
}

SeatAddresses::SeatAddresses(SeatLayoutPtr layout)
    : m_layout(std::move(layout))
{
    for (const SectionShape &section : m_layout->sections())
        m_sectionKeys.push_back(nameKey(section.name));
    m_namedRowOf.reserve(m_layout->rows().size());
    for (size_t row = 0; row < m_layout->rows().size(); ++row)
        addPart(int(row));

    std::vector<std::vector<int>> parts(m_rows.size());
    for (size_t row = 0; row < m_namedRowOf.size(); ++row)
        parts[size_t(m_namedRowOf[row])].push_back(int(row));
    for (size_t row = 0; row < m_rows.size(); ++row)
        orderAlongRow(m_rows[row], std::move(parts[row]));
}

/// A row that aisles cut is several rows of the layout with one name.
void SeatAddresses::addPart(int row)
{
    const RowShape &shape = m_layout->rows()[size_t(row)];
    QString key = nameKey(shape.name);
    if (key.startsWith(rowWord))
        key.remove(0, rowWord.size()); // "row a" is typed as "a"
    std::vector<int> &named = m_rowsByKey[key];
    const auto known = std::ranges::find_if(named, [&](int index) {
        const NamedRow &other = m_rows[size_t(index)];
        return other.section == shape.section && other.name == shape.name;
    });
    if (known != named.end()) {
        m_namedRowOf.push_back(*known);
        return;
    }
    named.push_back(int(m_rows.size()));
    m_namedRowOf.push_back(int(m_rows.size()));
    m_rows.push_back({shape.section, shape.name, {}, {}});
}

/// The parts as they follow each other in the longest one's direction.
void SeatAddresses::orderAlongRow(NamedRow &row, std::vector<int> parts) const
{
    const auto &shapes = m_layout->rows();
    const auto first = [&](int part) { return m_layout->center(shapes[size_t(part)].firstSeat); };
    const auto last = [&](int part) {
        const RowShape &shape = shapes[size_t(part)];
        return m_layout->center(shape.firstSeat + shape.seatCount - 1);
    };
    const int longest = *std::ranges::max_element(
        parts, {}, [&](int part) { return shapes[size_t(part)].seatCount; });
    const QPointF along = last(longest) - first(longest);
    const auto place
        = [&](int part) { return QPointF::dotProduct(first(part) + last(part), along); };
    std::ranges::stable_sort(parts, {}, place);
    for (const int part : parts) {
        const RowShape &shape = shapes[size_t(part)];
        const bool turned = QPointF::dotProduct(last(part) - first(part), along) < 0;
        for (int i = 0; i < shape.seatCount; ++i) {
            const int seat = shape.firstSeat + (turned ? shape.seatCount - 1 - i : i);
            row.seats.push_back(seat);
            row.keys.push_back(nameKey(m_layout->number(seat)));
        }
    }
}

std::variant<SeatAddresses::Seats, AddressFault> SeatAddresses::seats(const QString &typed) const
{
    return SeatAddressReading(*this, typed).seats();
}

std::variant<PlaceName, AddressFault> SeatAddresses::place(const QString &typed) const
{
    return SeatAddressReading(*this, typed).place();
}

/// The one of exactly that name; else those that begin so; else those with a word that does.
std::vector<int> SeatAddresses::sectionsOf(QStringView typed) const
{
    const QString key = nameKey(typed);
    std::vector<int> beginning;
    std::vector<int> within;
    for (size_t i = 0; i < m_sectionKeys.size() && !key.isEmpty(); ++i) {
        if (m_sectionKeys[i] == key)
            return {int(i)};
        if (m_sectionKeys[i].startsWith(key))
            beginning.push_back(int(i));
        else if (hasWordLike(m_sectionKeys[i], key))
            within.push_back(int(i));
    }
    return beginning.empty() ? within : beginning;
}

QStringList SeatAddresses::sectionsLike(const QString &typed) const
{
    const QString key = nameKey(typed);
    QStringList beginning;
    QStringList within;
    for (size_t i = 0; i < m_sectionKeys.size(); ++i) {
        const QString &name = m_layout->sections()[i].name;
        if (m_sectionKeys[i].startsWith(key))
            beginning << name;
        else if (hasWordLike(m_sectionKeys[i], key))
            within << name;
    }
    const auto before = [](const QString &a, const QString &b) { return naturalCompare(a, b) < 0; };
    std::ranges::sort(beginning, before);
    std::ranges::sort(within, before);
    return beginning + within;
}

QString SeatAddresses::text(const Seats &seats) const
{
    QStringList texts;
    QString section;
    for (size_t i = 0; i < seats.size();) {
        const int index = m_namedRowOf[size_t(m_layout->row(seats[i]))];
        const NamedRow &row = m_rows[size_t(index)];
        std::vector<int> places;
        for (; i < seats.size() && m_namedRowOf[size_t(m_layout->row(seats[i]))] == index; ++i) {
            const auto at = std::ranges::find(row.seats, seats[i]);
            places.push_back(int(at - row.seats.begin()));
        }
        std::ranges::sort(places);
        const QString name = m_layout->sections()[size_t(row.section)].name;
        texts << (places.size() == 1 ? seatName : seatRunName)(name == section ? QString() : name,
                                                               row.name, runText(row, places));
        section = name;
    }
    return texts.join(u"; "_qs);
}

/// "12–15, 18": neighbours in the row as a range.
QString SeatAddresses::runText(const NamedRow &row, const std::vector<int> &places) const
{
    const auto number = [&](int place) { return m_layout->number(row.seats[size_t(place)]); };
    QStringList runs;
    for (size_t i = 0; i < places.size();) {
        size_t end = i + 1;
        while (end < places.size() && places[end] == places[end - 1] + 1)
            ++end;
        if (end - i > 2) {
            runs << number(places[i]) + u'\u2013' + number(places[end - 1]);
        } else {
            for (size_t each = i; each < end; ++each)
                runs << number(places[each]);
        }
        i = end;
    }
    return runs.join(u", "_qs);
}

} // namespace parterre
