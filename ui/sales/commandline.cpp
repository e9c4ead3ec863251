// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/commandline.h"

#include "ui/theme/themesource.h"
#include "ui/widgets/choicelist.h"
#include "ui/widgets/elidedlabel.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace parterre {

namespace {

constexpr int lineHeight = 40;
constexpr int promptWidth = 32;
constexpr int popupWidth = 360;

bool isText(const QKeyEvent &event)
{
    constexpr auto acts = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return !(event.modifiers() & acts) && !event.text().isEmpty() && event.text().front().isPrint();
}

} // namespace

CommandLine::CommandLine(const ThemeSource &themes, QWidget *parent)
    : QFrame(parent)
    , m_themes(themes)
    , m_field(new QLineEdit(this))
    , m_promise(new ElidedLabel(this))
    , m_popup(new QFrame(parent))
    , m_completions(new ChoiceList(themes, m_popup))
{
    setFixedHeight(lineHeight);
    setFocusProxy(m_field);
    m_field->setObjectName(u"commandLine"_qs);
    m_field->setAccessibleName(tr("Command line"));
    m_field->setPlaceholderText(tr("2   3 balcony   c12-15   /name   ?"));
    m_field->setFrame(false);
    m_field->setStyleSheet(u"QLineEdit { background: transparent; border: none; padding: 0 }"_qs);
    m_field->installEventFilter(this);
    m_promise->setObjectName(u"commandPromise"_qs);
    m_promise->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_popup->setObjectName(u"commandCompletions"_qs);
    m_popup->setProperty("floating", true);
    auto *column = new QVBoxLayout(m_popup);
    column->setContentsMargins(Grid::half, Grid::half, Grid::half, Grid::half);
    column->addWidget(m_completions);
    m_popup->hide();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(promptWidth, 0, Grid::unit, 0);
    line->setSpacing(Grid::unit);
    line->addWidget(m_field, 2);
    line->addWidget(m_promise, 3);
    connect(m_field, &QLineEdit::textChanged, this, &CommandLine::read);
    connect(m_completions, &ChoiceList::taken, this, &CommandLine::takeCompletion);
    connect(&themes, &ThemeSource::changed, this, &CommandLine::showPromise);
}

void CommandLine::setContext(const CommandContext &context)
{
    m_context = context;
    read();
}

void CommandLine::setKeysWhenEmpty(std::function<bool(QKeyEvent *)> keys)
{
    m_keysWhenEmpty = std::move(keys);
}

void CommandLine::setIdleWidget(QWidget *widget)
{
    m_idle = widget;
    layout()->addWidget(widget);
    read();
}

bool CommandLine::isEmpty() const
{
    return m_field->text().isEmpty();
}

bool CommandLine::clear()
{
    if (isEmpty())
        return false;
    m_field->clear();
    return true;
}

void CommandLine::takeFocus()
{
    m_field->setFocus();
}

bool CommandLine::takeKey(QKeyEvent *event)
{
    if (!isText(*event))
        return false;
    m_field->setFocus();
    QCoreApplication::sendEvent(m_field, event);
    return true;
}

void CommandLine::setPromise(const QString &sentence, bool isFault)
{
    const bool isQuiet = std::holds_alternative<CommandFault>(m_command) && !isFault;
    m_promise->setText(sentence.isEmpty() || isFault || isQuiet ? sentence
                                                                : u"\u21b5 "_qs + sentence);
    m_promise->setProperty("fault", isFault);
    const Theme &theme = m_themes.theme();
    QPalette colors = m_promise->palette();
    colors.setColor(QPalette::WindowText, isFault ? theme.danger : theme.muted);
    m_promise->setPalette(colors);
    m_field->setAccessibleDescription(sentence);
}

bool CommandLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
        m_popup->setVisible(m_popup->isVisible() && event->type() == QEvent::FocusIn);
    }
    if (event->type() == QEvent::ShortcutOverride && isEmpty()) {
        // An empty line has nothing to undo: the key is the sale's.
        if (!isText(*static_cast<QKeyEvent *>(event)))
            return true;
    }
    if (event->type() == QEvent::KeyPress && keyPressed(static_cast<QKeyEvent *>(event)))
        return true;
    return QFrame::eventFilter(watched, event);
}

bool CommandLine::keyPressed(QKeyEvent *event)
{
    const int key = event->key();
    if (isEmpty()) {
        const bool isUsed = m_keysWhenEmpty && m_keysWhenEmpty(event);
        return isUsed || key == Qt::Key_Space;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        enter();
        return true;
    }
    if (key == Qt::Key_Tab) {
        takeCompletion(qMax(0, m_completions->current()));
        return true;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        m_completions->step(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    return false;
}

void CommandLine::read()
{
    m_command = readCommand(m_field->text(), m_context);
    if (std::holds_alternative<HelpCommand>(m_command)) {
        m_field->clear();
        Q_EMIT helpAsked();
        return;
    }
    showPromise();
    showCompletions();
    Q_EMIT commandChanged();
}

void CommandLine::showPromise()
{
    const auto *fault = std::get_if<CommandFault>(&m_command);
    setPromise(describeCommand(m_command, m_context), fault && !fault->isUnfinished);
    const Theme &theme = m_themes.theme();
    m_field->setFont(isEmpty() ? theme.font(TextSize::Label) : theme.semibold(TextSize::Label));
    m_promise->setVisible(!isEmpty() || !m_idle);
    if (m_idle)
        m_idle->setVisible(isEmpty());
}

void CommandLine::showCompletions()
{
    m_found = commandCompletions(m_field->text(), m_context);
    std::vector<ChoiceList::Choice> choices;
    for (const CommandCompletion &completion : m_found)
        choices.push_back(
            {completion.line, completion.description, choices.empty() ? tr("Tab") : QString()});
    m_completions->setChoices(choices);
    m_popup->setVisible(!m_found.empty() && m_field->hasFocus());
    placeCompletions();
}

void CommandLine::placeCompletions()
{
    const QSize size(qMin(popupWidth, width()), m_completions->sizeHint().height() + Grid::unit);
    m_popup->setGeometry({{x(), y() - Grid::half - size.height()}, size});
    m_popup->raise();
}

void CommandLine::takeCompletion(int choice)
{
    if (choice >= int(m_found.size()))
        return;
    m_field->setFocus();
    const QString line = m_found[size_t(choice)].line; // what is typed is completed anew
    m_field->setText(line);
}

void CommandLine::enter()
{
    const SaleCommand command = m_command;
    if (const auto *fault = std::get_if<CommandFault>(&command)) {
        setPromise(fault->text, true);
        m_field->setCursorPosition(fault->position);
        QAccessibleEvent alert(m_promise, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
        return;
    }
    m_field->clear();
    if (const auto *best = std::get_if<BestCommand>(&command))
        Q_EMIT bestAsked(best->wish);
    else if (const auto *seats = std::get_if<SeatsCommand>(&command))
        Q_EMIT seatsAsked(seats->seats);
    else if (const auto *find = std::get_if<FindCommand>(&command))
        Q_EMIT findAsked(find->text);
}

void CommandLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_field->hasFocus() ? theme.accent : theme.hairline);
    painter.setBrush(theme.canvas);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Grid::radius,
                            Grid::radius);
    painter.setPen(m_field->hasFocus() ? theme.accent : theme.muted);
    painter.setFont(theme.semibold(TextSize::Title));
    painter.drawText(QRect(0, 0, promptWidth, height() - 2), Qt::AlignCenter, u"\u203a"_qs);
}

} // namespace parterre
