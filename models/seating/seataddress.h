// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"

#include <QHash>
#include <QString>

#include <variant>
#include <vector>

namespace parterre {

/// Why typed text names no seats: one sentence, and where in the text.
struct AddressFault
{
    QString text; ///< translated
    int position = 0;
    bool isUnfinished = false; ///< right so far; more must be typed

    bool operator==(const AddressFault &) const = default;
};

/// A section, or one of its rows, as the map names them.
struct PlaceName
{
    QString section; ///< empty for a row that is in every section looked at
    QString row;     ///< empty: the whole section

    bool operator==(const PlaceName &) const = default;
};

/// Understands what a person types to name seats of one map: "c12-15", "stalls c 12,14", "s c12",
/// "bal c 12 to 15". Sections may be shortened as far as they stay unique; case and accents do not
/// matter; a range runs along the physical row. Where one text can mean two things, it says so. The
/// index is built once; every question is answered in well under a millisecond. Any thread.
class SeatAddresses final
{
public:
    using Seats = std::vector<int>; ///< of the layout, in the order of the row

    explicit SeatAddresses(SeatLayoutPtr layout);

    [[nodiscard]] const SeatLayoutPtr &layout() const { return m_layout; }

    [[nodiscard]] std::variant<Seats, AddressFault> seats(const QString &typed) const;
    /// "balcony", "bal c", "row c": a place to look for seats in.
    [[nodiscard]] std::variant<PlaceName, AddressFault> place(const QString &typed) const;
    /// Names of sections that begin with the text, then of those with a word that does; natural
    /// order.
    [[nodiscard]] QStringList sectionsLike(const QString &typed) const;
    /// "Stalls C 12–15, D 3": for a sentence.
    [[nodiscard]] QString text(const Seats &seats) const;

private:
    friend class SeatAddressReading;
    struct NamedRow
    {
        int section = 0;
        QString name;
        std::vector<int> seats;    ///< along the physical row, across its aisles
        std::vector<QString> keys; ///< of the seats' numbers, parallel
    };

    void addPart(int row);
    void orderAlongRow(NamedRow &row, std::vector<int> parts) const;
    [[nodiscard]] std::vector<int> sectionsOf(QStringView typed) const;
    [[nodiscard]] QString runText(const NamedRow &row, const std::vector<int> &places) const;

    SeatLayoutPtr m_layout;
    std::vector<QString> m_sectionKeys; ///< parallel to the layout's sections
    std::vector<NamedRow> m_rows;
    std::vector<int> m_namedRowOf;                ///< of each row of the layout, into m_rows
    QHash<QString, std::vector<int>> m_rowsByKey; ///< into m_rows
};

/// What two spellings of one name share: no case, no accents, no leading zeros.
[[nodiscard]] QString nameKey(QStringView name);

} // namespace parterre
