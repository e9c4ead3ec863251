// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/bookingfinder.h"

#include <QListView>
#include <QStyledItemDelegate>

class QStandardItemModel;

namespace parterre {

class ThemeSource;

/// The seats of a sold booking, one a line. Space or a click marks those that are meant; a seat
/// that was given back cannot be marked.
class BookingSeats final : public QListView
{
    Q_OBJECT

public:
    explicit BookingSeats(const ThemeSource &themes, QWidget *parent = nullptr);

    /// Nothing is marked then.
    void setSeats(const std::vector<BookedSeat> &seats);
    [[nodiscard]] std::vector<SeatId> marked() const;
    /// Takes all marks away. False when there is none.
    bool unmark();

Q_SIGNALS:
    void marksChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void toggle(const QModelIndex &index);

    QStandardItemModel *m_model;
    std::vector<BookedSeat> m_seats;
};

/// Paints such a line: the mark, the seat and its price, its price type and its ticket.
class BookingSeatDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit BookingSeatDelegate(const ThemeSource &themes, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    const ThemeSource &m_themes;
};

} // namespace parterre
