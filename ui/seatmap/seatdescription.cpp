// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/seatdescription.h"

#include "models/base/clock.h"
#include "models/seating/seatstates.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace parterre {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SeatDescription", text);
}

QString stateText(SeatStatus status, const QString &holder)
{
    switch (status) {
    case SeatStatus::Available:
        return tr("Available");
    case SeatStatus::Mine:
        return tr("In your basket");
    case SeatStatus::Held:
        return holder.isEmpty() ? tr("Held by another window") : tr("Held by %1").arg(holder);
    case SeatStatus::HouseHold:
        return holder.isEmpty() ? tr("Held by the house") : tr("Held by the house: %1").arg(holder);
    case SeatStatus::Booked:
        break;
    }
    return tr("Sold");
}

} // namespace

SeatDescription describeSeat(const SeatStates &states, int seat, const Clock &clock,
                             const QLocale &locale)
{
    const SeatLayout &layout = states.layout();
    const SeatStatus status = states.status(seat);
    const SeatState &state = states.state(seat);
    SeatDescription description;
    description.name = layout.spokenName(seat);
    description.price = layout.price(seat).amountText(locale);
    description.state = stateText(status, state.holder);
    description.kind = kindName(layout.kind(seat));
    const bool counts = status == SeatStatus::Mine || status == SeatStatus::Held;
    if (counts && state.endsAt.count() > 0) {
        const QString left = countdownText(state.endsAt - clock.monotonic());
        description.state = tr("%1 · %2 left").arg(description.state, left);
    }
    return description;
}

QString spokenSeat(const SeatStates &states, int seat, const QLocale &locale)
{
    const SeatLayout &layout = states.layout();
    QStringList parts{layout.spokenName(seat)};
    const QString kind = kindName(layout.kind(seat));
    if (!kind.isEmpty()) {
        parts << locale.toLower(kind);
    }
    const SeatStatus status = states.status(seat);
    const QString state = stateText(status, states.state(seat).holder);
    parts << locale.toLower(state.left(1)) + state.mid(1) << layout.price(seat).text(locale);
    return parts.join(QStringLiteral(", "));
}

QString kindName(SeatKind kind)
{
    switch (kind) {
    case SeatKind::Seat:
        break;
    case SeatKind::Wheelchair:
        return tr("Wheelchair place");
    case SeatKind::Companion:
        return tr("Companion seat");
    case SeatKind::RestrictedView:
        return tr("Restricted view");
    case SeatKind::Standing:
        return tr("Standing place");
    }
    return {};
}

QString countdownText(std::chrono::milliseconds left)
{
    const qint64 seconds = std::max<qint64>((left.count() + 999) / 1000, 0);
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace parterre
