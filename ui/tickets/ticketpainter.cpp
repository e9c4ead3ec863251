// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketpainter.h"

#include "ui/tickets/fittedtext.h"
#include "ui/tickets/qrmatrix.h"

#include <QCoreApplication>
#include <QPainter>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TicketPainter)
};

constexpr qreal edge = 8 * mm;
constexpr qreal stubWidth = 54 * mm;
constexpr qreal codeSide = 40 * mm; ///< of the black; the border around it is white already
constexpr qreal tallCodeSide = 54 * mm;
constexpr qreal gap = 5 * mm;
constexpr qreal ruleWidth = 0.25 * mm;

// Sizes of type.
constexpr int small = 26;
constexpr int text = 32;
constexpr int large = 44;
constexpr qreal largestName = 0.135; ///< of the ticket's height

TextFit fit(int largest, int smallest = 0, QFont::Weight weight = QFont::Normal, int lines = 1,
            Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignTop)
{
    return {largest, smallest, weight, lines, alignment};
}

/// Two words of one line; the second may be missing.
QString dotted(const QString &first, const QString &second)
{
    return second.isEmpty() ? first : first + u" \u00b7 "_qs + second;
}

QString priceText(const TicketFace &face)
{
    return face.priceType.isEmpty() ? face.price : dotted(face.priceType, face.price);
}

} // namespace

TicketPainter::TicketPainter(QPainter &painter, const PaperLook &look)
    : m_painter(painter)
    , m_look(look)
{
    m_painter.setFont(pageFont(look.fontFamily, text, QFont::Normal));
    m_painter.setPen(look.ink);
}

void TicketPainter::paintStrip(const QRectF &rect, const TicketFace &face) const
{
    const qreal tear = rect.right() - stubWidth;
    paintBody(
        QRectF(rect.topLeft(), QPointF(tear, rect.bottom())).adjusted(edge, edge, -gap, -edge),
        face);
    paintCut({tear, rect.top()}, {tear, rect.bottom()});
    paintStub(
        QRectF(QPointF(tear, rect.top()), rect.bottomRight()).adjusted(gap, edge, -edge, -edge),
        face);
}

void TicketPainter::paintBody(const QRectF &rect, const TicketFace &face) const
{
    const qreal left = rect.left();
    const qreal width = rect.width() - codeSide - gap;
    const QRectF column(left, rect.top(), width, rect.height());
    m_painter.setPen(m_look.muted);
    paintFitted(m_painter, column, dotted(face.venue, face.city), fit(text, small, QFont::Medium));
    m_painter.setPen(m_look.ink);

    const qreal placeTop = rect.bottom() - 25 * mm;
    const qreal dateHeight = 12 * mm;
    const QRectF name(left, rect.top() + 5.5 * mm, width,
                      placeTop - dateHeight - rect.top() - 6 * mm);
    const int largest = qRound(rect.height() * largestName);
    const qreal nameEnd
        = paintFitted(m_painter, name, face.event, fit(largest, 46, QFont::Bold, 3));
    paintFitted(m_painter, {left, nameEnd + 2 * mm, width, 6 * mm}, dotted(face.date, face.time),
                fit(large, 34, QFont::DemiBold));
    paintRule(left, left + width, placeTop - 4 * mm);
    paintPlace({left, placeTop, width, 17 * mm}, face, small, 96);
    paintFitted(m_painter, {left, rect.bottom() - 5 * mm, width, 5 * mm}, priceText(face),
                fit(36, small, QFont::DemiBold, 1, Qt::AlignLeft | Qt::AlignBottom));
    paintCode({rect.right() - codeSide, rect.top(), codeSide, rect.height()}, face);
}

void TicketPainter::paintStub(const QRectF &rect, const TicketFace &face) const
{
    const qreal left = rect.left();
    const qreal width = rect.width();
    const qreal y = paintFitted(m_painter, {left, rect.top(), width, 17 * mm}, face.event,
                                fit(large, 32, QFont::DemiBold, 3));
    m_painter.setPen(m_look.muted);
    paintFitted(m_painter, {left, y + 1.5 * mm, width, 4 * mm}, dotted(face.shortDate, face.time),
                fit(text, small));
    m_painter.setPen(m_look.ink);

    const qreal placeTop = rect.bottom() - 33 * mm;
    paintCell({left, placeTop, width, 10 * mm}, Words::tr("Section"), face.section, small, 48);
    const qreal half = (width - 4 * mm) / 2;
    paintCell({left, placeTop + 11 * mm, half, 11 * mm}, Words::tr("Row"), face.row, small, 64);
    paintCell({left + half + 4 * mm, placeTop + 11 * mm, half, 11 * mm}, Words::tr("Seat"),
              face.seat, small, 64);
    paintRule(left, left + width, rect.bottom() - 10 * mm);
    paintFitted(m_painter, {left, rect.bottom() - 8.5 * mm, width, 4 * mm}, priceText(face),
                fit(text, 24, QFont::DemiBold));
    paintFitted(m_painter, {left, rect.bottom() - 4 * mm, width, 4 * mm}, face.reference,
                fit(text, 24, QFont::Normal, 1, Qt::AlignLeft | Qt::AlignBottom));
}

void TicketPainter::paintCode(const QRectF &rect, const TicketFace &face) const
{
    paintMatrix(rect.topLeft(), rect.width(), face);
    const QRectF caption(rect.left(), rect.top() + rect.width() + 3 * mm, rect.width(), 5 * mm);
    paintFitted(m_painter, caption, face.reference,
                fit(40, small, QFont::DemiBold, 1, Qt::AlignHCenter | Qt::AlignTop));
    paintMarks(QRectF(caption.bottomLeft() + QPointF(0, 0.5 * mm), rect.bottomRight()), face);
}

void TicketPainter::paintMatrix(QPointF corner, qreal side, const TicketFace &face) const
{
    // The unsigned form is shorter: its squares stay as large as the others', not its side.
    const QrMatrix matrix(face.code);
    const qreal outer = side / QrMatrix::usualSize * (matrix.size() + 2 * QrMatrix::border);
    const QPointF middle = corner + QPointF(side, side) / 2;
    matrix.paint(m_painter, QRectF(middle - QPointF(outer, outer) / 2, QSizeF(outer, outer)));
}

void TicketPainter::paintMarks(const QRectF &rect, const TicketFace &face) const
{
    constexpr qreal markHeight = 5.6 * mm;
    qreal y = rect.top();
    if (face.isDuplicate()) {
        const QRectF mark(rect.left(), y, rect.width(), markHeight);
        m_painter.fillRect(mark, m_look.ink);
        m_painter.setPen(Qt::white);
        paintFitted(m_painter, mark.adjusted(mm, 0, -mm, 0),
                    Words::tr("Duplicate, printing %1").arg(face.serial),
                    fit(28, 20, QFont::DemiBold, 1, Qt::AlignHCenter | Qt::AlignVCenter));
        m_painter.setPen(m_look.ink);
        y += markHeight + 1.2 * mm;
    }
    if (!face.isSigned) {
        paintFitted(m_painter, {rect.left(), y, rect.width(), 7 * mm},
                    Words::tr("Valid with on-line check"),
                    fit(small, 22, QFont::DemiBold, 2, Qt::AlignHCenter | Qt::AlignTop));
    }
}

void TicketPainter::paintPlace(const QRectF &rect, const TicketFace &face, int size,
                               int valueSize) const
{
    // Standing places have neither row nor seat.
    const qreal column = rect.width() / 4;
    const bool hasSeat = !face.row.isEmpty() || !face.seat.isEmpty();
    const qreal sectionWidth = hasSeat ? 2 * column - 3 * mm : rect.width();
    paintCell({rect.left(), rect.top(), sectionWidth, rect.height()}, Words::tr("Section"),
              face.section, size, valueSize);
    paintCell({rect.left() + 2 * column, rect.top(), column - 3 * mm, rect.height()},
              Words::tr("Row"), face.row, size, valueSize);
    paintCell({rect.left() + 3 * column, rect.top(), column, rect.height()}, Words::tr("Seat"),
              face.seat, size, valueSize);
}

void TicketPainter::paintCell(const QRectF &rect, const QString &title, const QString &value,
                              int size, int valueSize) const
{
    if (value.isEmpty())
        return;
    m_painter.setPen(m_look.muted);
    const qreal titleBottom
        = paintFitted(m_painter, {rect.left(), rect.top(), rect.width(), 4 * mm}, title, fit(size));
    m_painter.setPen(m_look.ink);
    const QRectF box(rect.left(), titleBottom, rect.width(), rect.bottom() - titleBottom);
    paintFitted(m_painter, box, value,
                fit(valueSize, small, QFont::Bold, 2, Qt::AlignLeft | Qt::AlignVCenter));
}

void TicketPainter::paintTall(const QRectF &rect, const TicketFace &face) const
{
    constexpr qreal side = 5 * mm; // what the printer cannot reach
    constexpr auto middle = Qt::AlignHCenter | Qt::AlignTop;
    const qreal left = rect.left() + side;
    const qreal width = rect.width() - 2 * side;
    const qreal top = rect.top() + 6 * mm;
    paintFitted(m_painter, {left, top, width, 5 * mm}, dotted(face.venue, face.city),
                fit(34, small, QFont::Medium, 1, middle));
    paintFitted(m_painter, {left, top + 7 * mm, width, 25 * mm}, face.event,
                fit(84, 40, QFont::Bold, 4, Qt::AlignHCenter | Qt::AlignVCenter));
    paintFitted(m_painter, {left, top + 34 * mm, width, 6 * mm}, face.date,
                fit(40, 30, QFont::DemiBold, 1, middle));
    paintFitted(m_painter, {left, top + 39.5 * mm, width, 9 * mm}, face.time,
                fit(68, 40, QFont::Bold, 1, middle));
    paintRule(left, left + width, top + 50.5 * mm);
    paintPlace({left, top + 53.5 * mm, width, 17 * mm}, face, small, 92);
    paintRule(left, left + width, top + 73 * mm);

    const qreal codeTop = top + 79 * mm;
    paintMatrix({rect.center().x() - tallCodeSide / 2, codeTop}, tallCodeSide, face);
    const qreal below = codeTop + tallCodeSide + 3 * mm;
    paintFitted(m_painter, {left, below, width, 6 * mm}, face.reference,
                fit(44, small, QFont::DemiBold, 1, middle));
    paintFitted(m_painter, {left, below + 5.8 * mm, width, 5 * mm}, priceText(face),
                fit(36, small, QFont::Normal, 1, middle));
    paintMarks({left, below + 11.5 * mm, width, 13 * mm}, face);
}

void TicketPainter::paintCut(QPointF from, QPointF to) const
{
    m_painter.save();
    m_painter.setPen(QPen(m_look.muted, ruleWidth, Qt::CustomDashLine, Qt::FlatCap));
    QPen pen = m_painter.pen();
    pen.setDashPattern({6, 6});
    m_painter.setPen(pen);
    m_painter.drawLine(from, to);
    m_painter.restore();
}

void TicketPainter::paintRule(qreal left, qreal right, qreal y) const
{
    m_painter.fillRect(QRectF(left, y, right - left, ruleWidth), m_look.ink);
}

} // namespace parterre
