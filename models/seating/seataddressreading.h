// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seataddress.h"

#include <optional>

namespace parterre {

/// One reading of one typed text: tries every way to cut it into section, row and seats, and keeps
/// the seats of those that make sense, and the fault of the one that came furthest.
class SeatAddressReading final
{
public:
    SeatAddressReading(const SeatAddresses &addresses, const QString &typed)
        : m_addresses(addresses)
        , m_typed(typed)
    {
    }

    [[nodiscard]] std::variant<SeatAddresses::Seats, AddressFault> seats();
    [[nodiscard]] std::variant<PlaceName, AddressFault> place();

private:
    using Row = SeatAddresses::NamedRow;
    /// How far a cut came: the further, the likelier that it is what the person means.
    enum class Reach : quint8 { Nothing, Section, Row, Seat };
    struct Found
    {
        const Row *row;
        SeatAddresses::Seats seats;
    };

    void readRows(const std::vector<int> &sections, qsizetype from, bool named);
    void readSeats(const Row &row, qsizetype from);
    [[nodiscard]] std::optional<int> seatOf(const Row &row, qsizetype from, qsizetype end);
    [[nodiscard]] std::optional<PlaceName> placeInSection(qsizetype start);
    [[nodiscard]] const Row *rowNamed(QStringView text, std::optional<int> section) const;
    [[nodiscard]] const QString &sectionName(int section) const;
    [[nodiscard]] bool mayCut(qsizetype at) const;
    [[nodiscard]] QStringView slice(qsizetype from, qsizetype end) const;
    [[nodiscard]] qsizetype skipSpaces(qsizetype at) const;
    [[nodiscard]] qsizetype skipWord(qsizetype at, const QString &word) const;
    [[nodiscard]] qsizetype wordEnd(qsizetype at) const;
    [[nodiscard]] qsizetype labelEnd(qsizetype at) const;
    [[nodiscard]] qsizetype rangeEnd(qsizetype at) const; ///< after a range sign at it, or at

    void fail(Reach reach, qsizetype position, const QString &text, bool isUnfinished);
    void failUnknown();
    [[nodiscard]] AddressFault ambiguity() const;
    [[nodiscard]] AddressFault sectionAmbiguity() const;
    [[nodiscard]] QString rowText(const Row &row) const;
    [[nodiscard]] bool beginsSomething(QStringView text) const;

    const SeatAddresses &m_addresses;
    const QString m_typed;
    std::vector<Found> m_found;
    Reach m_reach = Reach::Nothing;
    std::optional<AddressFault> m_fault;
};

} // namespace parterre
