// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sales/tenderway.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace parterre {

class BasketLines;
class Checkout;
class CountdownRing;
class FigureLabel;
class KeyCapButton;
class PriceBook;
class SaleChoices;
class SaleDesk;
class SoldSheet;
class TenderSheet;
class ThemeSource;
struct ExchangeValue;
struct Notice;
struct SaleModels;

/// The sale at the right of the screen: the seats held, their total and time left, and over them,
/// in turn, the sheets for paying and for the finished sale. Follows the basket.
class BasketPanel final : public QWidget
{
    Q_OBJECT

public:
    /// page: where the panel's keys are heard while it is visible.
    BasketPanel(const SaleModels &models, QWidget *page);

    void pay(TenderWay way);
    /// Of what the seats cost more than those given back for them.
    void payExchange(const ExchangeValue &given, TenderWay way);
    /// Called by the window's one-second timer.
    void tick();
    /// Esc: one step back. False when there is none.
    bool stepBack();
    /// Whether anything lies over the basket that keys belong to.
    [[nodiscard]] bool hasSheet() const;
    /// Gives the open sheet the focus. False when none is open.
    bool focusSheet();

Q_SIGNALS:
    /// Payment has begun, the sale is done, or a price or customer is asked for: the panel must
    /// be seen.
    void sheetOpened();
    /// Ready for the next person.
    void sheetClosed();
    void noticed(const parterre::Notice &notice);

private:
    [[nodiscard]] QWidget *makeHead(const ThemeSource &themes);
    [[nodiscard]] QWidget *makeBasketPage(const ThemeSource &themes);
    [[nodiscard]] QWidget *makeFoot(const ThemeSource &themes);
    void nameKeys();
    void connectBasket();
    void follow();
    void showBasket();
    void showLines();
    void showPayment();
    void showSold();
    void show(QWidget *sheet, const QString &title);

    SaleDesk &m_desk;
    Checkout &m_checkout;
    QLabel *m_title;
    QLabel *m_lastMinute;
    CountdownRing *m_ring;
    QStackedWidget *m_sheets;
    QWidget *m_basketPage = nullptr;
    PriceBook *m_prices;
    BasketLines *m_lines;
    SaleChoices *m_choices;
    QLabel *m_empty;
    QLabel *m_lastSale;
    QWidget *m_foot = nullptr;
    QLabel *m_totalTitle;
    FigureLabel *m_total;
    QLabel *m_byType;
    KeyCapButton *m_cash;
    KeyCapButton *m_card;
    KeyCapButton *m_split;
    KeyCapButton *m_extend;
    KeyCapButton *m_releaseAll;
    KeyCapButton *m_takeAgain;
    TenderSheet *m_tender;
    SoldSheet *m_soldSheet;
};

} // namespace parterre
