// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/money.h"

#include <QListView>
#include <QStyledItemDelegate>

#include <vector>

class QStandardItemModel;

namespace parterre {

class ThemeSource;

/// One line of the basket as it is shown.
struct BasketLineText
{
    SeatId seat;
    QString name; ///< "Stalls C 14"
    Money price;
    QString remark; ///< its price type; empty where an event has one price only

    bool operator==(const BasketLineText &) const = default;
};

/// The basket's seats, one a line. Delete, or the cross under the cursor, gives one back.
class BasketLines final : public QListView
{
    Q_OBJECT

public:
    explicit BasketLines(const ThemeSource &themes, QWidget *parent = nullptr);

    void setLines(const std::vector<BasketLineText> &lines);
    /// The line that the person chose, else the last; none in an empty basket.
    [[nodiscard]] SeatId chosenSeat() const;
    /// Whether seats may be given back; the lines are paler when the hold has ended.
    void setLive(bool live);

Q_SIGNALS:
    void giveBackAsked(parterre::SeatId seat);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void giveBack(const QModelIndex &index);
    [[nodiscard]] bool isOnCross(QPoint position) const;

    QStandardItemModel *m_model;
    std::vector<BasketLineText> m_lines;
    bool m_live = true;
};

/// Paints a basket line: the seat's name, the price, a hairline; a cross instead of nothing while
/// the cursor is over it.
class BasketLineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit BasketLineDelegate(const ThemeSource &themes, QObject *parent = nullptr);

    void setLive(bool live) { m_live = live; }
    /// Where the cross is drawn in a line.
    [[nodiscard]] static QRect crossRect(const QRect &line);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    const ThemeSource &m_themes;
    bool m_live = true;
};

} // namespace parterre
