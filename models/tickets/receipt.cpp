// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/receipt.h"

namespace parterre {

Money Receipt::total() const
{
    Money sum;
    for (const Seat &seat : seats)
        sum += seat.price;
    return sum;
}

Money Receipt::change() const
{
    Money sum;
    for (const Payment &payment : payments) {
        if (payment.tendered.minor() > payment.amount.minor())
            sum += payment.tendered - payment.amount;
    }
    return sum;
}

} // namespace parterre
