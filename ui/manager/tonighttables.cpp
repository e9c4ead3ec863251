// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/tonighttables.h"

#include "models/base/durations.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TonightTables)
};

using Section = SectionLine;
using Window = WindowFigures;
using Hold = EndingHold;

QString number(int value)
{
    return QLocale().toString(value);
}

/// A column of whole numbers that only whole sections have.
RowsModel<Section>::Column seatColumn(const QString &head, int (*count)(const SectionFigures &))
{
    return {head,
            [count](const Section &line) {
                return line.whole ? number(count(line.figures)) : QString();
            },
            [count](const Section &line) { return line.whole ? count(line.figures) : 0; }, true};
}

RowsModel<Window>::Column moneyColumn(const QString &head, Money Window::*amount)
{
    return {head, [amount](const Window &window) { return (window.*amount).amountText(QLocale()); },
            [amount](const Window &window) { return (window.*amount).minor(); }, true};
}

RowsModel<Window>::Column countColumn(const QString &head, int Window::*count)
{
    return {head, [count](const Window &window) { return number(window.*count); },
            [count](const Window &window) { return window.*count; }, true};
}

} // namespace

std::vector<SectionLine> sectionLines(const TonightFigures &figures)
{
    std::vector<SectionLine> lines;
    for (const SectionFigures &section : figures.sections) {
        lines.push_back({section, {}, true});
        std::vector<SectionLine> parts;
        for (const PriceFigures &price : figures.prices) {
            if (price.section == section.section)
                parts.push_back(
                    {{price.section, 0, price.sold, 0, 0, price.value},
                     price.priceType.isEmpty() ? Words::tr("Standard price") : price.priceType,
                     false});
        }
        const bool onlyStandard
            = figures.prices.empty()
            || std::ranges::none_of(figures.prices, [&](const PriceFigures &price) {
                   return price.section == section.section && !price.priceType.isEmpty();
               });
        if (!onlyStandard)
            lines.insert(lines.end(), parts.begin(), parts.end());
    }
    return lines;
}

std::vector<RowsModel<SectionLine>::Column> sectionColumns()
{
    return {
        {Words::tr("Section"), [](const Section &line) { return line.figures.section; }},
        {Words::tr("Price"),
         [](const Section &line) { return line.whole ? Words::tr("all") : line.priceType; }},
        {Words::tr("Sold"), [](const Section &line) { return number(line.figures.sold); },
         [](const Section &line) { return line.figures.sold; }, true},
        seatColumn(Words::tr("Held"), [](const SectionFigures &f) { return f.held; }),
        seatColumn(Words::tr("House"), [](const SectionFigures &f) { return f.house; }),
        seatColumn(Words::tr("Free"), [](const SectionFigures &f) { return f.free(); }),
        {Words::tr("Value"),
         [](const Section &line) { return line.figures.value.amountText(QLocale()); },
         [](const Section &line) { return line.figures.value.minor(); }, true},
    };
}

std::vector<RowsModel<WindowFigures>::Column> windowColumns()
{
    return {
        {Words::tr("Window"),
         [](const Window &window) {
             return window.till.isEmpty() ? Words::tr("elsewhere") : window.till;
         }},
        {Words::tr("Person"), [](const Window &window) { return window.person; }},
        countColumn(Words::tr("Sales"), &Window::sales),
        countColumn(Words::tr("Seats"), &Window::seats),
        moneyColumn(Words::tr("Cash"), &Window::cash),
        moneyColumn(Words::tr("Card"), &Window::card),
        moneyColumn(Words::tr("Refunded"), &Window::refunded),
    };
}

std::vector<RowsModel<EndingHold>::Column>
holdColumns(std::function<std::chrono::milliseconds(const EndingHold &)> timeLeft)
{
    return {
        {Words::tr("Ends in"), [timeLeft](const Hold &hold) { return minutesText(timeLeft(hold)); },
         [](const Hold &hold) { return qint64(hold.timeLeft.count()); }},
        {Words::tr("Window"), [](const Hold &hold) { return hold.till; }},
        {Words::tr("Person"), [](const Hold &hold) { return hold.person; }},
        {Words::tr("Seats"), [](const Hold &hold) { return hold.seats; }},
        {Words::tr("State"),
         [](const Hold &hold) {
             return hold.own   ? Words::tr("this window")
                 : hold.paying ? Words::tr("paying")
                               : Words::tr("held");
         }},
    };
}

} // namespace parterre
