// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace parterre {

class BasketLines;
class CashSheet;
class Clock;
class CountdownRing;
class FigureLabel;
class KeyCapButton;
class SaleDesk;
class SoldSheet;
class ThemeSource;

/// The sale at the right of the screen: the seats held, their total and time left, and over them,
/// in turn, the sheets for paying and for the finished sale. Follows the basket.
class BasketPanel final : public QWidget
{
    Q_OBJECT

public:
    BasketPanel(const ThemeSource &themes, const Clock &clock, SaleDesk &desk,
                QWidget *parent = nullptr);

    /// Called by the window's one-second timer.
    void tick();
    /// Esc: one step back. False when there is none.
    bool stepBack();
    /// Gives the open sheet the focus. False when none is open.
    bool focusSheet();

Q_SIGNALS:
    /// Payment has begun, or the sale is done: the panel must be seen.
    void sheetOpened();
    /// Ready for the next person.
    void sheetClosed();

private:
    [[nodiscard]] QWidget *makeHead(const ThemeSource &themes);
    [[nodiscard]] QWidget *makeBasketPage(const ThemeSource &themes);
    void connectBasket();
    void follow();
    void showBasket();
    void showPayment();
    void showSold();
    void show(QWidget *sheet, const QString &title);

    SaleDesk &m_desk;
    QLabel *m_title;
    QLabel *m_lastMinute;
    CountdownRing *m_ring;
    QStackedWidget *m_sheets;
    QWidget *m_basketPage = nullptr;
    BasketLines *m_lines;
    QLabel *m_empty;
    QLabel *m_lastSale;
    QWidget *m_foot = nullptr;
    QLabel *m_totalTitle;
    FigureLabel *m_total;
    KeyCapButton *m_cash;
    KeyCapButton *m_extend;
    KeyCapButton *m_releaseAll;
    KeyCapButton *m_takeAgain;
    CashSheet *m_cashSheet;
    SoldSheet *m_soldSheet;
    Money m_tendered;
};

} // namespace parterre
