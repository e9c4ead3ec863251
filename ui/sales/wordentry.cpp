// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/wordentry.h"

#include "ui/sales/saying.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/mutedlabel.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr int longestWords = 64;

} // namespace

bool looksLikeCardNumber(const QString &text)
{
    static const QRegularExpression thirteenDigits(u"([0-9][^0-9A-Za-z]{0,2}){12}[0-9]"_qs);
    return thirteenDigits.match(text).hasMatch();
}

WordEntry::WordEntry(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_sentence(new QLabel(this))
    , m_title(mutedLabel({}, this))
    , m_field(new QLineEdit(this))
    , m_hint(new QLabel(this))
{
    m_sentence->setObjectName(u"tenderSentence"_qs);
    m_sentence->setFont(themes.theme().semibold(TextSize::Label));
    m_sentence->setWordWrap(true);
    m_field->setObjectName(u"tenderWords"_qs);
    m_field->setFont(themes.theme().font(TextSize::Title));
    m_field->setMaxLength(longestWords);
    m_title->setBuddy(m_field);
    m_hint->setObjectName(u"tenderWordsHint"_qs);
    m_hint->setWordWrap(true);
    m_hint->setFont(themes.theme().font(TextSize::Caption));
    m_hint->setMinimumHeight(3 * QFontMetrics(m_hint->font()).lineSpacing());
    m_hint->setAlignment(Qt::AlignTop);
    setFocusProxy(m_field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::unit);
    column->addWidget(m_sentence);
    column->addSpacing(Grid::half);
    column->addWidget(m_title);
    column->addWidget(m_field);
    column->addWidget(m_hint);
    connect(m_field, &QLineEdit::returnPressed, this, &WordEntry::entered);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        say(m_hint, looksLikeCardNumber(text) ? fault() : QString(), m_themes.theme().danger);
        Q_EMIT changed();
    });
}

void WordEntry::open(const QString &title)
{
    m_title->setText(title);
    m_field->setAccessibleName(title);
    m_field->clear();
    m_hint->clear();
    m_field->setFocus();
}

void WordEntry::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void WordEntry::setWorking(bool working)
{
    m_field->setReadOnly(working);
}

QString WordEntry::words() const
{
    return m_field->text().trimmed();
}

QString WordEntry::fault() const
{
    if (words().isEmpty())
        return tr("Type it, then press Enter: it is how this payment is found again.");
    if (looksLikeCardNumber(words()))
        return tr("This may be the number of a payment card, which must not be written down. Type "
                  "the short reference from the terminal's slip.");
    return {};
}

void WordEntry::tellFault()
{
    say(m_hint, fault(), m_themes.theme().danger);
    m_field->setFocus();
}

} // namespace parterre
