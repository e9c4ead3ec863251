// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/legend.h"

#include "models/seating/seatstates.h"
#include "ui/seatmap/seatpainter.h"
#include "ui/seatmap/wraplayout.h"
#include "ui/theme/figures.h"
#include "ui/theme/themesource.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

constexpr int iconSize = 14;
constexpr int itemHeight = 20;
constexpr int itemGap = 24;

} // namespace

LegendItem::LegendItem(const ThemeSource &themes, SeatLook look, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LegendItem::setText(const QString &text, int count)
{
    m_count = count;
    if (text == m_text) {
        return;
    }
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize LegendItem::sizeHint() const
{
    const QFontMetricsF metrics(m_themes.theme().font(TextSize::Caption));
    const qreal text = figuresWidth(metrics, m_text);
    return QSize(iconSize + Grid::unit + static_cast<int>(std::ceil(text)), itemHeight);
}

void LegendItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    painter.save();
    painter.translate(iconSize / 2.0, height() / 2.0);
    SeatPainter(theme).paint(painter, m_look, iconSize);
    painter.restore();
    painter.setFont(theme.font(TextSize::Caption));
    painter.setPen(theme.muted);
    drawFigures(painter, QRectF(rect()).adjusted(iconSize + Grid::unit, 0, 0, 0), Qt::AlignLeft,
                m_text);
}

Legend::Legend(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setObjectName(QStringLiteral("legend"));
    new WrapLayout(this, itemGap, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_mine = addItem(QStringLiteral("legendMine"), {.mark = SeatLook::Mark::Mine});
    m_held = addItem(QStringLiteral("legendHeld"), {.mark = SeatLook::Mark::Held});
    m_house = addItem(QStringLiteral("legendHouse"), {.mark = SeatLook::Mark::HouseHold});
    m_sold = addItem(QStringLiteral("legendSold"), {.mark = SeatLook::Mark::Booked});
    connect(&themes, &ThemeSource::changed, this, [this] {
        for (auto *item : findChildren<LegendItem *>()) {
            item->updateGeometry();
            item->update();
        }
    });
    updateCounts();
}

void Legend::setStates(SeatStates *states)
{
    if (m_states) {
        disconnect(m_states, nullptr, this, nullptr);
    }
    m_states = states;
    for (const Band &band : m_bands) {
        m_items.erase(std::find(m_items.begin(), m_items.end(), band.item));
        delete band.item;
    }
    m_bands.clear();
    if (states) {
        addBands();
        connect(states, &SeatStates::seatsChanged, this, &Legend::updateCounts);
        connect(states, &QObject::destroyed, this, [this] { setStates(nullptr); });
    }
    updateCounts();
}

void Legend::addBands()
{
    const int priceCount = static_cast<int>(m_states->layout().prices().size());
    for (int priceClass = 0; priceClass < priceCount; ++priceClass) {
        const int band = Theme::priceBand(priceClass, priceCount);
        if (band < static_cast<int>(m_bands.size())) {
            m_bands.back().lastClass = priceClass;
            continue;
        }
        LegendItem *item = addItem(QStringLiteral("legendPrice%1").arg(band),
                                   {.band = static_cast<quint8>(band)});
        m_bands.push_back({priceClass, priceClass, item});
    }
    // The prices come first; their items were added last.
    QLayout *row = layout();
    for (size_t i = 0; i < 4; ++i) {
        row->addItem(row->takeAt(0));
    }
}

LegendItem *Legend::addItem(const QString &name, SeatLook look)
{
    auto *item = new LegendItem(m_themes, look, this);
    item->setObjectName(name);
    m_items.push_back(item);
    layout()->addWidget(item);
    return item;
}

void Legend::updateCounts()
{
    if (!m_states) {
        showWhatFits();
        return;
    }
    const std::vector<qint64> &prices = m_states->layout().prices();
    const auto amount = [&](int priceClass) {
        return Money(prices[static_cast<size_t>(priceClass)], {}).amountText(QLocale());
    };
    for (const Band &band : m_bands) {
        int free = 0;
        for (int priceClass = band.firstClass; priceClass <= band.lastClass; ++priceClass) {
            free += m_states->availableInPriceClass(priceClass);
        }
        QString price = amount(band.lastClass);
        if (band.firstClass != band.lastClass) {
            price += QChar(0x2013) + amount(band.firstClass);
        }
        band.item->setText(tr("%1 · %2 free").arg(price, QLocale().toString(free)), free);
    }
    const std::pair<LegendItem *, SeatStatus> counted[] = {{m_mine, SeatStatus::Mine},
                                                           {m_held, SeatStatus::Held},
                                                           {m_house, SeatStatus::HouseHold},
                                                           {m_sold, SeatStatus::Booked}};
    const QString names[] = {tr("mine"), tr("held"), tr("house"), tr("sold")};
    for (size_t i = 0; i < std::size(counted); ++i) {
        const auto &[item, status] = counted[i];
        const int count = m_states->count(status);
        item->setText(names[i] + QLatin1Char(' ') + QLocale().toString(count), count);
    }
    showWhatFits();
}

void Legend::resizeEvent(QResizeEvent *)
{
    showWhatFits();
}

// By the wanted sizes alone, so that hiding an entry never asks for another look.
void Legend::showWhatFits()
{
    int wanted = -itemGap;
    for (const LegendItem *item : m_items) {
        wanted += item->sizeHint().width() + itemGap;
    }
    for (LegendItem *item : m_items) {
        item->setVisible(m_states && (wanted <= width() || item->count() > 0));
    }
}

} // namespace parterre
