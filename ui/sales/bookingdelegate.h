// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace parterre {

class ThemeSource;

/// Paints a found booking: its reference, customer and total, its event, its seats.
class BookingDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit BookingDelegate(const ThemeSource &themes, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    const ThemeSource &m_themes;
};

} // namespace parterre
