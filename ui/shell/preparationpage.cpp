// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preparationpage.h"

#include "ui/theme/themesource.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/progressline.h"

#include <QCloseEvent>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>

namespace parterre {

namespace {

constexpr int columnWidth = 400;
constexpr int iconSize = 56;

} // namespace

PreparationPage::PreparationPage(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_title(new QLabel(tr("Opening the box office"), this))
    , m_what(new QLabel(this))
    , m_progress(new ProgressLine(themes, this))
    , m_again(new KeyCapButton(themes, KeyCapButton::Kind::Primary, tr("Try again"), this))
    , m_cancel(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Cancel"), this))
{
    setWindowTitle(tr("Parterre"));
    setObjectName(u"preparationPage"_qs);
    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon(u":/icons/parterre.svg"_qs).pixmap(QSize(iconSize, iconSize)));
    m_title->setFont(themes.theme().semibold(TextSize::Title));
    m_what->setObjectName(u"preparationText"_qs);
    m_what->setWordWrap(true);
    m_what->setProperty("muted", true);
    m_again->hide();
    m_again->setCap(tr("Enter"));
    m_cancel->setKey(Qt::Key_Escape);
    m_cancel->setObjectName(u"preparationCancel"_qs);

    auto *column = new QVBoxLayout;
    column->setSpacing(Grid::margin);
    column->addWidget(icon);
    column->addWidget(m_title);
    column->addWidget(m_progress);
    column->addWidget(m_what);
    column->addWidget(m_again);
    auto *quiet = new QHBoxLayout;
    quiet->setContentsMargins(-Grid::unit, 0, 0, 0); // its text stands in line
    quiet->addWidget(m_cancel);
    quiet->addStretch(1);
    column->addLayout(quiet);
    auto *page = new QGridLayout(this);
    page->setRowStretch(0, 2);
    page->setRowStretch(2, 3);
    page->setColumnStretch(0, 1);
    page->setColumnStretch(2, 1);
    page->setColumnMinimumWidth(1, columnWidth);
    page->addLayout(column, 1, 1);

    connect(m_cancel, &QAbstractButton::clicked, this, &PreparationPage::cancelAsked);
    connect(m_again, &QAbstractButton::clicked, this, &PreparationPage::againAsked);
}

void PreparationPage::showProgress(qint64 done, qint64 total, const QString &what)
{
    m_title->setText(tr("Opening the box office"));
    m_what->setText(what);
    m_progress->setVisible(true);
    m_progress->setProgress(done, total);
    m_again->setVisible(false);
    m_cancel->setText(tr("Cancel"));
}

void PreparationPage::showFailure(const QString &sentence)
{
    m_title->setText(tr("The box office could not be opened"));
    m_what->setText(sentence);
    m_progress->setVisible(false);
    m_again->setVisible(true);
    m_again->setFocus();
    m_cancel->setText(tr("Close"));
}

void PreparationPage::closeEvent(QCloseEvent *event)
{
    event->ignore(); // the work in hand is ended first
    Q_EMIT cancelAsked();
}

void PreparationPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_themes.theme().canvas);
}

} // namespace parterre
