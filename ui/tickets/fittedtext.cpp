// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/fittedtext.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <memory>

namespace parterre {

namespace {

constexpr int sizeStep = 2;
constexpr qreal leading = 1.17; // of Inter: lines neither touch nor part

qreal lineHeight(const QFont &font)
{
    return leading * font.pixelSize();
}

struct SetText
{
    std::unique_ptr<QTextLayout> layout;
    int lines = 0;
    qreal widest = 0;
    qsizetype lastLineStart = 0;
};

/// The text in lines of this width; no more lines than asked for.
SetText set(const QString &text, const QFont &font, qreal width, int mostLines,
            Qt::Alignment alignment, QTextOption::WrapMode wrapping)
{
    SetText result{std::make_unique<QTextLayout>(text, font), 0, 0, 0};
    QTextOption option((alignment & Qt::AlignHorizontal_Mask) | Qt::AlignAbsolute);
    option.setWrapMode(wrapping);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    result.layout->setTextOption(option);
    result.layout->beginLayout();
    while (result.lines < mostLines) {
        QTextLine line = result.layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, result.lines * lineHeight(font)});
        result.widest = std::max(result.widest, line.naturalTextWidth());
        result.lastLineStart = line.textStart();
        ++result.lines;
    }
    result.layout->endLayout();
    return result;
}

bool isWhole(const SetText &text, const QString &content, qreal width)
{
    const QTextLine last = text.layout->lineAt(text.lines - 1);
    return text.widest <= width && last.textStart() + last.textLength() >= content.size();
}

/// At the smallest size: broken where it must be, the rest left out.
SetText shortened(const QString &text, const QFont &font, qreal width, const TextFit &fit)
{
    constexpr auto anywhere = QTextOption::WrapAtWordBoundaryOrAnywhere;
    SetText result = set(text, font, width, fit.lines, fit.alignment, anywhere);
    if (isWhole(result, text, width))
        return result;
    const QString rest = text.mid(result.lastLineStart);
    const QString end = QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width);
    return set(text.left(result.lastLineStart) + end, font, width, fit.lines, fit.alignment,
               anywhere);
}

SetText fitted(const QString &text, const QString &family, const QRectF &box, const TextFit &fit)
{
    const int smallest = fit.smallest > 0 ? fit.smallest : fit.largest;
    for (int size = fit.largest; size >= smallest; size -= sizeStep) {
        const QFont font = pageFont(family, size, fit.weight);
        SetText whole
            = set(text, font, box.width(), fit.lines, fit.alignment, QTextOption::WordWrap);
        if (isWhole(whole, text, box.width()) && whole.lines * lineHeight(font) <= box.height())
            return whole;
    }
    return shortened(text, pageFont(family, smallest, fit.weight), box.width(), fit);
}

} // namespace

QFont pageFont(const QString &family, int size, QFont::Weight weight)
{
    QFont font(family);
    font.setPixelSize(size);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

qreal paintFitted(QPainter &painter, const QRectF &box, const QString &text, const TextFit &fit)
{
    const QString content = text.simplified();
    if (content.isEmpty())
        return box.top();
    const SetText lines = fitted(content, painter.font().family(), box, fit);
    const qreal height = lines.lines * lineHeight(lines.layout->font());
    qreal top = box.top();
    if (fit.alignment & Qt::AlignBottom)
        top = box.bottom() - height;
    else if (fit.alignment & Qt::AlignVCenter)
        top = box.center().y() - height / 2;
    lines.layout->draw(&painter, {box.left(), top});
    return top + height;
}

} // namespace parterre
