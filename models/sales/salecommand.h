// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/bestwish.h"
#include "models/seating/seataddress.h"

#include <QLocale>

#include <variant>
#include <vector>

namespace parterre {

/// Nothing is typed.
struct NoCommand
{
    bool operator==(const NoCommand &) const = default;
};

/// "2", "3 balcony", "2 balcony c aisle", "4 under 50": the best seats that fit.
struct BestCommand
{
    BestWish wish;

    bool operator==(const BestCommand &) const = default;
};

/// "c12-15", "stalls c12,14": these seats, by their index in the map.
struct SeatsCommand
{
    std::vector<int> seats;

    bool operator==(const SeatsCommand &) const = default;
};

/// "/lee": a customer or a booking.
struct FindCommand
{
    QString text; ///< may be empty: the last bookings

    bool operator==(const FindCommand &) const = default;
};

/// "?"
struct HelpCommand
{
    bool operator==(const HelpCommand &) const = default;
};

/// What is typed means nothing, or not yet.
struct CommandFault
{
    QString text; ///< one sentence, translated
    int position = 0;
    bool isUnfinished = false; ///< right so far; more must be typed

    bool operator==(const CommandFault &) const = default;
};

using SaleCommand
    = std::variant<NoCommand, BestCommand, SeatsCommand, FindCommand, HelpCommand, CommandFault>;

/// What the command line is about. Pure functions of it and of the text: no state, any thread.
struct CommandContext
{
    const SeatAddresses *addresses = nullptr; ///< null: no event is open; only find and help work
    QString currency;
    QLocale locale;
};

[[nodiscard]] SaleCommand readCommand(const QString &typed, const CommandContext &context);

/// What Enter will do: "Hold the best 2 in Balcony", or the fault's sentence.
[[nodiscard]] QString describeCommand(const SaleCommand &command, const CommandContext &context);

struct CommandCompletion
{
    QString line;        ///< the whole line when it is taken
    QString rest;        ///< what is to be typed still
    QString description; ///< "section, 120 seats"

    bool operator==(const CommandCompletion &) const = default;
};

/// What the last word can become, the likeliest first; at most eight.
[[nodiscard]] std::vector<CommandCompletion> commandCompletions(const QString &typed,
                                                                const CommandContext &context);

/// All commands with an example each, for the help: pairs of what is typed and what it does.
[[nodiscard]] std::vector<std::pair<QString, QString>> commandHelp();

} // namespace parterre
