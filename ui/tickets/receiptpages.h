// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/receipt.h"
#include "ui/tickets/paper.h"
#include "ui/tickets/printpages.h"

#include <QLocale>

#include <vector>

namespace parterre {

/// A receipt: on a roll one page as long as it takes, elsewhere pages of A4 with the last one's
/// end carrying the sum.
class ReceiptPages final : public PrintPages
{
public:
    /// Needs a QGuiApplication, in its thread. Ticket stock has no receipts: they are A4 then.
    ReceiptPages(const Receipt &receipt, Paper paper, const QLocale &locale);

    [[nodiscard]] int count() const override;
    [[nodiscard]] QSizeF size(int page) const override;
    void paint(QPainter &painter, int page) const override;

private:
    struct Row
    {
        enum class Kind : quint8 { Title, Text, Muted, Amount, Total, Rule, Space };
        Kind kind;
        QString left;
        QString right; ///< an amount
    };

    [[nodiscard]] static std::vector<Row> rowsOf(const Receipt &receipt, const QLocale &locale);
    [[nodiscard]] static qreal heightOf(Row::Kind kind);
    void divide(qreal room);
    void paintRow(QPainter &painter, const Row &row, qreal left, qreal width, qreal y) const;

    std::vector<Row> m_rows;
    std::vector<size_t> m_pageStarts; ///< index of each page's first row
    Paper m_paper;
    PaperLook m_look;
};

} // namespace parterre
