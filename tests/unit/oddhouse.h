// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"

namespace parterre {

/// Houses whose names are hard to type, for tests of typed addresses.
class OddHouse final
{
public:
    /// Seats side by side, in one block, 24 apart from left.
    void addRow(const QString &section, const QString &row, const QStringList &numbers,
                float left = 0)
    {
        ++m_rowOrder;
        for (int i = 0; i < numbers.size(); ++i) {
            SeatPlace seat;
            seat.id = SeatId{qint64(m_seats.size()) + 1};
            seat.section = indexOf(m_sections, section);
            seat.row = indexOf(m_rows, row);
            seat.number = numbers[i];
            seat.x = left + float(24 * i);
            seat.y = float(24 * indexOf(m_rows, row) + 1000 * seat.section);
            seat.priceMinor = 4500;
            seat.block = m_rowOrder;
            seat.rowOrder = 0;
            seat.seatOrder = i;
            m_seats.push_back(seat);
        }
    }
    [[nodiscard]] SeatLayoutPtr layout() const
    {
        return std::make_shared<SeatLayout>(EventId{1}, 1, QStringLiteral("EUR"), m_sections,
                                            m_rows, m_seats, std::vector<Area>());
    }

private:
    static int indexOf(QStringList &names, const QString &name)
    {
        if (!names.contains(name))
            names << name;
        return int(names.indexOf(name));
    }

    QStringList m_sections;
    QStringList m_rows;
    std::vector<SeatPlace> m_seats;
    int m_rowOrder = 0;
};

inline QStringList numbers(int from, int to, int step = 1)
{
    QStringList list;
    for (int i = from; step > 0 ? i <= to : i >= to; i += step)
        list << QString::number(i);
    return list;
}

/// Stalls with an aisle, a balcony with the same row, even and odd numbers, letters and digits.
inline SeatLayoutPtr oddHouse()
{
    OddHouse house;
    house.addRow(QStringLiteral("Stalls"), QStringLiteral("C"), numbers(1, 10));
    house.addRow(QStringLiteral("Stalls"), QStringLiteral("D"), numbers(6, 10), 200);
    house.addRow(QStringLiteral("Stalls"), QStringLiteral("D"), numbers(1, 5), 0);
    house.addRow(QStringLiteral("Balcony"), QStringLiteral("C"), numbers(1, 4));
    house.addRow(QStringLiteral("Grand Circle"), QStringLiteral("E"),
                 numbers(12, 2, -2) + numbers(1, 11, 2));
    house.addRow(QStringLiteral("Logen"), QStringLiteral("7"),
                 {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
    house.addRow(QStringLiteral("Galerie"), QStringLiteral("\u00c4"), numbers(1, 3));
    house.addRow(QStringLiteral("Studio"), QStringLiteral("A"), numbers(1, 3));
    house.addRow(QStringLiteral("Studio"), QStringLiteral("A1"),
                 {QStringLiteral("1"), QStringLiteral("3")});
    house.addRow(QStringLiteral("Standing"), QStringLiteral("A"),
                 {QStringLiteral("5"), QStringLiteral("5")});
    return house.layout();
}

/// Sections of 40 rows with 25 seats each.
inline SeatLayoutPtr stadium(int seats)
{
    OddHouse house;
    for (int i = 0; i < seats / 25; ++i)
        house.addRow(QStringLiteral("Section %1").arg(i / 40), QStringLiteral("R%1").arg(i % 40),
                     numbers(1, 25), float(700 * (i / 40)));
    return house.layout();
}

} // namespace parterre
