// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/housewordsform.h"

#include "ui/manager/inspector.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/choicebox.h"

#include <QLineEdit>
#include <QPainter>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr int byHand = -1;
constexpr int swatch = 16;

QPixmap swatchOf(const QColor &color, qreal ratio)
{
    QPixmap picture(QSize(swatch, swatch) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 3));
    painter.drawRoundedRect(QRectF(2, 2, swatch - 4, swatch - 4), 3, 3);
    return picture;
}

QString releaseText(std::chrono::minutes before)
{
    const int minutes = int(before.count());
    constexpr int hour = 60;
    constexpr int day = 24 * hour;
    if (minutes == 0)
        return HouseWordsForm::tr("when the event begins");
    if (minutes % day == 0)
        return minutes == day ? HouseWordsForm::tr("1 day before")
                              : HouseWordsForm::tr("%1 days before").arg(minutes / day);
    if (minutes % hour == 0)
        return minutes == hour ? HouseWordsForm::tr("1 hour before")
                               : HouseWordsForm::tr("%1 hours before").arg(minutes / hour);
    return HouseWordsForm::tr("%1 minutes before").arg(minutes);
}

} // namespace

HouseWordsForm::HouseWordsForm(const ThemeSource &themes, Inspector &inspector)
    : QObject(&inspector)
    , m_inspector(inspector)
    , m_reason(new QLineEdit(&inspector))
    , m_letter(new QLineEdit(&inspector))
    , m_colour(new ChoiceBox(themes, &inspector))
    , m_release(new ChoiceBox(themes, &inspector))
{
    m_reason->setObjectName(u"houseReason"_qs);
    m_reason->setMaxLength(HouseHoldWords::longestReason);
    m_letter->setObjectName(u"houseLetter"_qs);
    m_letter->setMaxLength(1);
    m_colour->setObjectName(u"houseColour"_qs);
    m_release->setObjectName(u"houseRelease"_qs);
    fillColours(themes);
    fillReleases();
    inspector.addField(tr("&For"), m_reason);
    inspector.addPair(tr("&Letter on the map"), m_letter, tr("C&olour"), m_colour);
    inspector.addField(tr("On sale by &itself"), m_release);
    connect(m_reason, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_inspector.setError(m_reason, {});
        if (!m_letterTyped)
            m_letter->setText(text.trimmed().left(1).toUpper());
        Q_EMIT edited();
    });
    connect(m_letter, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_inspector.setError(m_letter, {});
        m_letterTyped = !text.isEmpty();
        Q_EMIT edited();
    });
    connect(m_colour, &QComboBox::activated, this, &HouseWordsForm::edited);
    connect(m_release, &QComboBox::activated, this, &HouseWordsForm::edited);
    connect(&themes, &ThemeSource::changed, this, [this, &themes] { fillColours(themes); });
}

void HouseWordsForm::fillColours(const ThemeSource &themes)
{
    const int chosen = std::max(m_colour->currentIndex(), 0);
    m_colour->clear();
    for (int colour = 1; colour <= HouseHoldWords::colours; ++colour)
        m_colour->addItem(
            swatchOf(themes.theme().priceColor(colour - 1), m_colour->devicePixelRatioF()),
            tr("Colour %1").arg(colour), colour);
    m_colour->setCurrentIndex(chosen);
}

void HouseWordsForm::fillReleases()
{
    m_release->addItem(tr("no, by hand only"), byHand);
    for (const std::chrono::minutes before :
         {std::chrono::minutes(0), 15min, 30min, std::chrono::minutes(1h), std::chrono::minutes(2h),
          std::chrono::minutes(6h), std::chrono::minutes(24h), std::chrono::minutes(48h),
          std::chrono::minutes(168h)})
        m_release->addItem(releaseText(before), int(before.count()));
}

void HouseWordsForm::setWords(const HouseHoldWords &words)
{
    m_reason->setText(words.reason);
    m_letter->setText(words.letter);
    m_letterTyped = !words.letter.isEmpty();
    m_colour->setCurrentIndex(std::max(m_colour->findData(words.colour), 0));
    showRelease(words.releaseBefore);
    m_inspector.setError(m_reason, {});
    m_inspector.setError(m_letter, {});
}

HouseHoldWords HouseWordsForm::words() const
{
    HouseHoldWords words{m_reason->text().trimmed(),
                         m_letter->text().trimmed(),
                         m_colour->currentData().toInt(),
                         {}};
    if (const int minutes = m_release->currentData().toInt(); minutes != byHand)
        words.releaseBefore = std::chrono::minutes(minutes);
    return words;
}

bool HouseWordsForm::check()
{
    const QString reason = reasonFault(m_reason->text());
    const QString letter = letterFault(m_letter->text());
    m_inspector.setError(m_reason, reason);
    m_inspector.setError(m_letter, letter);
    if (!reason.isEmpty() || !letter.isEmpty())
        m_inspector.goTo(reason.isEmpty() ? m_letter : m_reason);
    return reason.isEmpty() && letter.isEmpty();
}

void HouseWordsForm::goToReason()
{
    m_inspector.goTo(m_reason);
}

void HouseWordsForm::showRelease(std::optional<std::chrono::minutes> before)
{
    const int minutes = before ? int(before->count()) : byHand;
    if (m_release->findData(minutes) < 0)
        m_release->addItem(releaseText(*before), minutes); // set by another program
    m_release->setCurrentIndex(m_release->findData(minutes));
}

} // namespace parterre
