// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatstates.h"
#include "tests/support/manualclock.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/theme/themesource.h"

namespace parterre {

/// A small straight house: Stalls, rows A to E of ten seats, and behind them Balcony, rows A and B.
/// Seats are 20 wide and 24 apart. Stalls cost 45.00, Balcony 22.00. The first seat of Stalls E is
/// a wheelchair place. Ids are the index + 1.
inline SeatLayoutPtr smallHouse()
{
    constexpr int seatsInRow = 10;
    std::vector<SeatPlace> seats;
    for (int row = 0; row < 7; ++row) {
        const bool balcony = row >= 5;
        for (int i = 0; i < seatsInRow; ++i) {
            SeatPlace seat;
            seat.id = SeatId{static_cast<qint64>(seats.size()) + 1};
            seat.section = balcony ? 1 : 0;
            seat.row = balcony ? row - 5 : row;
            seat.number = QString::number(i + 1);
            seat.priceMinor = balcony ? 2200 : 4500;
            seat.x = static_cast<float>(24 * i);
            seat.y = static_cast<float>(24 * row + (balcony ? 60 : 0));
            seat.block = balcony ? 1 : 0;
            seat.rowOrder = seat.row;
            seat.seatOrder = i;
            seat.rank = 10 * row + std::abs(i - 5);
            seat.kind = row == 4 && i == 0 ? SeatKind::Wheelchair : SeatKind::Seat;
            seats.push_back(seat);
        }
    }
    Area stage;
    stage.shape = Area::Shape::Rectangle;
    stage.position = QPointF(20, -80);
    stage.size = QSizeF(180, 40);
    stage.text = QStringLiteral("STAGE");
    stage.textPosition = QPointF(90, 20);
    const QStringList rows{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                           QStringLiteral("D"), QStringLiteral("E")};
    return std::make_shared<SeatLayout>(
        EventId{1}, 1, QStringLiteral("EUR"),
        QStringList{QStringLiteral("Stalls"), QStringLiteral("Balcony")}, rows, seats,
        std::vector<Area>{stage});
}

/// A map of the small house in a window of its own, 800 by 600, with a clock to turn.
struct SmallHouse
{
    static constexpr qint64 ownBooking = 9;

    ManualClock clock;
    ThemeSource themes{false};
    SeatLayoutPtr layout = smallHouse();
    SeatStates states{layout, clock};
    SeatMapView view{themes, clock};

    SmallHouse()
    {
        clock.advance(std::chrono::hours(1));
        states.setOwnBooking(BookingId{ownBooking});
        view.resize(800, 600);
        view.setLayout(layout);
        view.setStates(&states);
    }

    /// One seat gets a state, as if the server had said so.
    void tell(int seat, SeatStatus status, const QString &holder = {},
              std::chrono::milliseconds left = {}, qint64 booking = 5)
    {
        SeatState state;
        state.status = status == SeatStatus::Mine ? SeatStatus::Held : status;
        state.holder = holder;
        state.endsAt = left.count() > 0 ? clock.monotonic() + left : left;
        state.booking = BookingId{status == SeatStatus::Mine ? ownBooking : booking};
        SeatStatesAnswer answer;
        answer.asked = {layout->id(seat)};
        if (status != SeatStatus::Available) {
            answer.taken.push_back({layout->id(seat), state});
        }
        states.apply(answer);
    }

    [[nodiscard]] QPoint middleOf(int seat) const
    {
        return view.transform().toView(layout->center(seat)).toPoint();
    }
};

} // namespace parterre
