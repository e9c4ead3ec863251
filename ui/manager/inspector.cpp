// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/inspector.h"

#include "ui/sales/noticelabel.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/mutedlabel.h"

#include <QLabel>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr int inspectorWidth = 376;

QString withoutMnemonic(QString label)
{
    return label.remove(u'&');
}

void mark(QWidget *field, bool faulty)
{
    field->setProperty("faulty", faulty);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

} // namespace

Inspector::Inspector(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_title(new QLabel(this))
    , m_remark(mutedLabel({}, this))
    , m_scroll(new QScrollArea(this))
    , m_fields(new QVBoxLayout)
    , m_foot(new QVBoxLayout)
{
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(inspectorWidth);
    m_title->setObjectName(u"inspectorTitle"_qs);
    m_title->setFont(themes.theme().semibold(TextSize::Title));
    m_title->setWordWrap(true);
    m_remark->setWordWrap(true);
    m_remark->hide();
    auto *body = new QWidget;
    body->setProperty("panel", true);
    body->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(Grid::margin, Grid::unit, Grid::margin, Grid::margin);
    m_fields->setSpacing(Grid::unit + Grid::half);
    column->addLayout(m_fields);
    column->addStretch(1);
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(Grid::margin, Grid::margin, Grid::margin, Grid::unit);
    head->setSpacing(Grid::half);
    head->addWidget(m_title);
    head->addWidget(m_remark);
    m_foot->setContentsMargins(Grid::margin, Grid::unit, Grid::margin, Grid::margin);
    m_foot->setSpacing(Grid::unit);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(head);
    whole->addWidget(m_scroll, 1);
    whole->addWidget(new Hairline(themes, Qt::Horizontal, this));
    whole->addLayout(m_foot);
}

void Inspector::setTitle(const QString &title, const QString &remark)
{
    m_title->setText(title);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void Inspector::addHeading(const QString &text)
{
    auto *heading = new QLabel(text, this);
    heading->setFont(m_themes.theme().semibold(TextSize::Label));
    heading->setContentsMargins(0, Grid::unit, 0, 0);
    m_fields->addWidget(heading);
}

void Inspector::addField(const QString &label, QWidget *field)
{
    m_fields->addLayout(labelled(label, field));
}

void Inspector::addPair(const QString &leftLabel, QWidget *left, const QString &rightLabel,
                        QWidget *right)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Grid::unit);
    line->addLayout(labelled(leftLabel, left), 1);
    line->addLayout(labelled(rightLabel, right), 1);
    m_fields->addLayout(line);
}

void Inspector::addPart(QWidget *part)
{
    m_fields->addWidget(part);
}

void Inspector::addActs(const QList<QWidget *> &acts)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Grid::unit);
    for (QWidget *act : acts)
        line->addWidget(act);
    m_foot->addLayout(line);
}

void Inspector::setError(QWidget *field, const QString &sentence)
{
    NoticeLabel *error = m_errors.value(field);
    Q_ASSERT(error);
    if (error->text() == sentence)
        return;
    error->tell(Notice::Level::Error, sentence);
    mark(field, !sentence.isEmpty());
    field->setAccessibleDescription(sentence);
}

void Inspector::clearErrors()
{
    for (auto error = m_errors.cbegin(); error != m_errors.cend(); ++error)
        setError(error.key(), {});
}

QString Inspector::errorOf(QWidget *field) const
{
    const NoticeLabel *error = m_errors.value(field);
    return error ? error->text() : QString();
}

void Inspector::goTo(QWidget *field)
{
    m_scroll->ensureWidgetVisible(field, 0, 2 * Grid::margin);
    field->setFocus();
}

void Inspector::scrollToTop()
{
    m_scroll->ensureVisible(0, 0);
}

QVBoxLayout *Inspector::labelled(const QString &label, QWidget *field)
{
    auto *words = mutedLabel(label, this);
    words->setBuddy(field);
    field->setAccessibleName(withoutMnemonic(label));
    auto *error = new NoticeLabel(m_themes, this);
    if (!field->objectName().isEmpty())
        error->setObjectName(field->objectName() + u"Error"_qs);
    m_errors.insert(field, error);
    auto *column = new QVBoxLayout;
    column->setSpacing(Grid::half);
    column->addWidget(words);
    column->addWidget(field);
    column->addWidget(error);
    column->addStretch(1);
    return column;
}

} // namespace parterre
