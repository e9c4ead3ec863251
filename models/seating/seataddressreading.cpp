// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seataddressreading.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace parterre {

namespace {

constexpr qsizetype longestText = 120;
constexpr qsizetype longestRowName = 24;
constexpr int mostSectionWords = 6;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SeatAddress)
};

bool isRangeSign(QChar c)
{
    return c == u'-' || c == u'\u2013' || c == u'\u2014' || c == u'\u2212';
}

bool isListSign(QChar c)
{
    return c == u',' || c == u';' || c == u'+' || c == u'&';
}

bool isCutSign(QChar c)
{
    return c == u'/' || c == u':' || c == u'.';
}

bool endsLabel(QChar c)
{
    return c.isSpace() || isRangeSign(c) || isListSign(c) || isCutSign(c);
}

} // namespace

std::variant<SeatAddresses::Seats, AddressFault> SeatAddressReading::seats()
{
    if (m_typed.size() > longestText)
        return AddressFault{Words::tr("This is too long to name seats."), int(longestText), false};
    const qsizetype start = skipSpaces(0);
    if (start == m_typed.size())
        return AddressFault{Words::tr("Type seats, such as c12-15."), int(start), true};

    std::vector<int> everywhere(m_addresses.m_sectionKeys.size());
    std::iota(everywhere.begin(), everywhere.end(), 0);
    readRows(everywhere, start, false);
    qsizetype end = start;
    for (int words = 0; words < mostSectionWords && end < m_typed.size(); ++words) {
        end = wordEnd(skipSpaces(end));
        if (const auto sections = m_addresses.sectionsOf(slice(start, end)); !sections.empty())
            readRows(sections, skipSpaces(end), true);
    }
    if (m_found.size() == 1)
        return m_found.front().seats;
    if (m_found.size() > 1)
        return ambiguity();
    if (!m_fault)
        failUnknown();
    return *m_fault;
}

/// Every way to cut what follows into a row of these sections and its seats.
void SeatAddressReading::readRows(const std::vector<int> &sections, qsizetype from, bool named)
{
    if (named && from == m_typed.size()) {
        const QString text = sections.size() > 1
            ? Words::tr("Which of these sections? Type more of its name.")
            : Words::tr("Which row and seats in %1? Type them, such as c12-15.")
                  .arg(sectionName(sections.front()));
        fail(Reach::Section, from, text, true);
        return;
    }
    const qsizetype start = skipWord(from, Words::tr("row"));
    bool rowKnown = false;
    const qsizetype furthest = std::min(m_typed.size(), start + longestRowName);
    for (qsizetype end = start + 1; end <= furthest; ++end) {
        if (!mayCut(end))
            continue;
        const auto rows = m_addresses.m_rowsByKey.constFind(nameKey(slice(start, end)));
        if (rows == m_addresses.m_rowsByKey.constEnd())
            continue;
        for (const int index : *rows) {
            const Row &row = m_addresses.m_rows[size_t(index)];
            if (std::ranges::find(sections, row.section) == sections.end())
                continue;
            rowKnown = true;
            readSeats(row, end);
        }
    }
    if (named && !rowKnown && sections.size() == 1) {
        const QStringView name = slice(start, labelEnd(start));
        fail(Reach::Section, start,
             Words::tr("There is no row %1 in %2.")
                 .arg(name.toString().toUpper(), sectionName(sections.front())),
             false);
    }
}

void SeatAddressReading::readSeats(const Row &row, qsizetype from)
{
    qsizetype at = skipSpaces(from);
    if (at < m_typed.size() && isCutSign(m_typed.at(at)))
        at = skipSpaces(at + 1);
    at = skipWord(skipWord(at, Words::tr("seats")), Words::tr("seat"));
    std::vector<bool> chosen(row.seats.size());
    bool any = false;
    while (at < m_typed.size()) {
        const auto first = seatOf(row, at, labelEnd(at));
        if (!first)
            return;
        at = skipSpaces(labelEnd(at));
        int last = *first;
        if (const qsizetype next = rangeEnd(at); next > at) {
            const auto end = seatOf(row, skipSpaces(next), labelEnd(skipSpaces(next)));
            if (!end)
                return;
            last = *end;
            at = skipSpaces(labelEnd(skipSpaces(next)));
        }
        for (int place = std::min(*first, last); place <= std::max(*first, last); ++place)
            chosen[size_t(place)] = true;
        any = true;
        if (at < m_typed.size() && isListSign(m_typed.at(at)))
            at = skipSpaces(at + 1);
        at = skipWord(at, Words::tr("and"));
    }
    if (!any)
        return fail(Reach::Row, at,
                    Words::tr("Which seats of %1? Type them, such as 12-15.").arg(rowText(row)),
                    true);
    SeatAddresses::Seats seats;
    for (size_t place = 0; place < chosen.size(); ++place) {
        if (chosen[place])
            seats.push_back(row.seats[place]);
    }
    if (std::ranges::find(m_found, seats, &Found::seats) == m_found.end())
        m_found.push_back({&row, std::move(seats)});
}

/// The place in the row of the seat that is named there.
std::optional<int> SeatAddressReading::seatOf(const Row &row, qsizetype from, qsizetype end)
{
    const QString key = nameKey(slice(from, end));
    if (key.isEmpty()) {
        const bool unfinished = from == m_typed.size();
        fail(unfinished ? Reach::Seat : Reach::Row, from,
             Words::tr("A seat's number is missing here."), unfinished);
        return std::nullopt;
    }
    const auto at = std::ranges::find(row.keys, key);
    if (at == row.keys.end()) {
        const bool unfinished = end == m_typed.size()
            && std::ranges::any_of(row.keys, [&](const QString &k) { return k.startsWith(key); });
        fail(Reach::Seat, from,
             Words::tr("There is no seat %1 in %2.")
                 .arg(slice(from, end).toString().toUpper(), rowText(row)),
             unfinished);
        return std::nullopt;
    }
    if (std::find(at + 1, row.keys.end(), key) != row.keys.end()) {
        fail(Reach::Seat, from,
             Words::tr("Seat %1 is more than once in %2. Choose it on the map.")
                 .arg(slice(from, end).toString().toUpper(), rowText(row)),
             false);
        return std::nullopt;
    }
    return int(at - row.keys.begin());
}

/// Where a row's name may end: at a sign or space, and between letters and digits.
bool SeatAddressReading::mayCut(qsizetype at) const
{
    if (at >= m_typed.size())
        return true;
    const QChar before = m_typed.at(at - 1);
    const QChar after = m_typed.at(at);
    if (before.isSpace())
        return false; // the same cut as before the space
    return endsLabel(after) || before.isDigit() != after.isDigit();
}

QStringView SeatAddressReading::slice(qsizetype from, qsizetype end) const
{
    return QStringView(m_typed).sliced(from, end - from);
}

qsizetype SeatAddressReading::skipSpaces(qsizetype at) const
{
    while (at < m_typed.size() && m_typed.at(at).isSpace())
        ++at;
    return at;
}

/// After the word and its spaces when it stands there and more follows; else at.
qsizetype SeatAddressReading::skipWord(qsizetype at, const QString &word) const
{
    const qsizetype end = wordEnd(at);
    if (end == m_typed.size() || slice(at, end).compare(word, Qt::CaseInsensitive) != 0)
        return at;
    return skipSpaces(end);
}

qsizetype SeatAddressReading::wordEnd(qsizetype at) const
{
    while (at < m_typed.size() && !m_typed.at(at).isSpace())
        ++at;
    return at;
}

qsizetype SeatAddressReading::labelEnd(qsizetype at) const
{
    while (at < m_typed.size() && !endsLabel(m_typed.at(at)))
        ++at;
    return at;
}

qsizetype SeatAddressReading::rangeEnd(qsizetype at) const
{
    if (at < m_typed.size() && isRangeSign(m_typed.at(at)))
        return at + 1;
    if (slice(at, m_typed.size()).startsWith(u".."))
        return at + 2;
    const bool isTo = slice(at, wordEnd(at)).compare(Words::tr("to"), Qt::CaseInsensitive) == 0;
    return isTo ? wordEnd(at) : at;
}

void SeatAddressReading::fail(Reach reach, qsizetype position, const QString &text,
                              bool isUnfinished)
{
    const bool further = !m_fault || reach > m_reach
        || (reach == m_reach && isUnfinished && !m_fault->isUnfinished);
    if (!further)
        return;
    m_reach = reach;
    m_fault = AddressFault{text, int(position), isUnfinished};
}

void SeatAddressReading::failUnknown()
{
    const qsizetype start = skipSpaces(0);
    const QStringView word = slice(start, std::max(labelEnd(start), start + 1));
    fail(Reach::Nothing, start,
         Words::tr("There is no section or row %1.").arg(word.toString().toUpper()),
         beginsSomething(slice(start, m_typed.size())));
}

bool SeatAddressReading::beginsSomething(QStringView text) const
{
    const QString key = nameKey(text);
    const auto begins = [&](const QString &name) { return name.startsWith(key); };
    return std::ranges::any_of(m_addresses.m_sectionKeys, begins)
        || std::any_of(m_addresses.m_rowsByKey.keyBegin(), m_addresses.m_rowsByKey.keyEnd(),
                       begins);
}

QString SeatAddressReading::rowText(const Row &row) const
{
    return Words::tr("row %1 of %2").arg(row.name, sectionName(row.section));
}

AddressFault SeatAddressReading::ambiguity() const
{
    const bool sameRow = std::ranges::all_of(
        m_found, [&](const Found &found) { return found.row->name == m_found.front().row->name; });
    if (sameRow)
        return sectionAmbiguity();
    return {Words::tr("This can be %1, or %2. Put commas between seats, or write “seat” before "
                      "them.")
                .arg(m_addresses.text(m_found[0].seats), m_addresses.text(m_found[1].seats)),
            int(skipSpaces(0)), false};
}

AddressFault SeatAddressReading::sectionAmbiguity() const
{
    QStringList names;
    for (const Found &found : m_found)
        names << sectionName(found.row->section);
    const QString last = names.takeLast();
    return {Words::tr("These seats are in %1 and in %2. Type the section first.")
                .arg(names.join(u", "_qs), last),
            int(skipSpaces(0)), false};
}

std::variant<PlaceName, AddressFault> SeatAddressReading::place()
{
    const qsizetype start = skipSpaces(0);
    if (start == m_typed.size() || m_typed.size() > longestText)
        return AddressFault{Words::tr("Type a section or a row."), int(start), true};
    const QStringView whole = slice(start, m_typed.size());
    const auto exact = std::ranges::find(m_addresses.m_sectionKeys, nameKey(whole));
    if (exact != m_addresses.m_sectionKeys.end())
        return PlaceName{sectionName(int(exact - m_addresses.m_sectionKeys.begin())), {}};
    const qsizetype bare = skipWord(start, Words::tr("row"));
    if (const Row *row = rowNamed(slice(bare, m_typed.size()), std::nullopt))
        return PlaceName{{}, row->name};
    if (auto place = placeInSection(start))
        return *place;
    if (!m_fault)
        failUnknown();
    return *m_fault;
}

/// A section, shortened or not, and perhaps one of its rows.
std::optional<PlaceName> SeatAddressReading::placeInSection(qsizetype start)
{
    for (qsizetype end = wordEnd(start);; end = wordEnd(skipSpaces(end))) {
        const std::vector<int> like = m_addresses.sectionsOf(slice(start, end));
        const qsizetype rest = skipWord(skipSpaces(end), Words::tr("row"));
        const QStringView rowText = slice(rest, m_typed.size()).trimmed();
        if (rowText.isEmpty() && like.size() == 1)
            return PlaceName{sectionName(like.front()), {}};
        if (rowText.isEmpty() && like.size() > 1)
            fail(Reach::Section, start,
                 Words::tr("This can be %1 or %2. Type more of the name.")
                     .arg(sectionName(like[0]), sectionName(like[1])),
                 true);
        if (rowText.isEmpty())
            return std::nullopt;
        std::vector<PlaceName> places;
        for (const int section : like) {
            if (const Row *row = rowNamed(rowText, section))
                places.push_back({sectionName(section), row->name});
        }
        if (places.size() == 1)
            return places.front();
        if (places.empty() && like.size() == 1)
            fail(Reach::Section, rest,
                 Words::tr("There is no row %1 in %2.")
                     .arg(rowText.toString().toUpper(), sectionName(like.front())),
                 false);
    }
}

const SeatAddressReading::Row *SeatAddressReading::rowNamed(QStringView text,
                                                            std::optional<int> section) const
{
    const auto rows = m_addresses.m_rowsByKey.constFind(nameKey(text));
    if (rows == m_addresses.m_rowsByKey.constEnd())
        return nullptr;
    for (const int index : *rows) {
        const Row &row = m_addresses.m_rows[size_t(index)];
        if (!section || row.section == *section)
            return &row;
    }
    return nullptr;
}

const QString &SeatAddressReading::sectionName(int section) const
{
    return m_addresses.m_layout->sections()[size_t(section)].name;
}

} // namespace parterre
