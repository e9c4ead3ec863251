// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/themestyle.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

namespace parterre {
namespace {

const char styleText[] = R"(
QPushButton {
    background: transparent; border: 1px solid @hairline; border-radius: 6px;
    min-height: 22px; padding: 4px 12px; color: @ink;
}
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @sold; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @held; }
QPushButton:flat { border-color: transparent; }
QPushButton:flat:hover, QPushButton:flat:focus { border-color: @hairline; }
QPushButton[primary="true"] {
    background: @accent; border-color: @accent; color: @onAccent; font-weight: 600;
}
QPushButton[primary="true"]:hover { background: @accentHover; }
QPushButton[primary="true"]:focus { border-color: @ink; }
QPushButton[primary="true"]:disabled {
    background: @sold; border-color: @sold; color: @muted;
}
QToolButton[rail="true"] {
    background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 8px 4px; color: @muted;
}
QToolButton[rail="true"]:hover { background: @hover; color: @ink; }
QToolButton[rail="true"]:focus { border-color: @accent; }
QToolButton[rail="true"]:checked { background: @selected; color: @ink; font-weight: 600; }
QToolButton[tool="true"] {
    background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 4px 8px; min-height: 22px; min-width: 16px; color: @ink;
}
QToolButton[tool="true"]:hover { background: @hover; }
QToolButton[tool="true"]:focus { border-color: @accent; }
QToolButton[tool="true"]:checked { background: @selected; font-weight: 600; }
QToolButton[tool="true"]:disabled { color: @held; }
QTabBar::tab {
    background: transparent; border: none; border-bottom: 2px solid transparent;
    padding: 8px 12px; color: @muted;
}
QTabBar::tab:hover { color: @ink; }
QTabBar::tab:selected { color: @ink; border-bottom-color: @accent; }
QTabBar::tab:focus { background: @hover; }
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit {
    background: @canvas; border: 1px solid @hairline; border-radius: 6px;
    padding: 4px 8px; min-height: 22px; color: @ink;
    selection-background-color: @accent; selection-color: @onAccent;
}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus {
    border-color: @accent;
}
QLineEdit[faulty="true"], QComboBox[faulty="true"], QAbstractSpinBox[faulty="true"],
QPlainTextEdit[faulty="true"] { border-color: @danger; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: @muted; }
QListWidget {
    background: @canvas; color: @ink; border: 1px solid @hairline; border-radius: 6px;
    padding: 4px; outline: none;
}
QListWidget::item { padding: 4px; border-radius: 4px; }
QListWidget::item:selected { background: @selected; color: @ink; }
QTableView {
    background: @canvas; color: @ink; border: none; outline: none;
    selection-background-color: @selected; selection-color: @ink;
}
QTableView::item { padding: 0 5px; border-bottom: 1px solid @hairline; }
QTableView::item:selected { background: @selected; color: @ink; }
QTableView::item:focus { background: @selected; }
parterre--ChoiceBox::drop-down { border: none; width: 24px; }
QLabel[muted="true"] { color: @muted; }
QWidget[panel="true"] { background: @canvas; }
QFrame[floating="true"] {
    background: @canvas; border: 1px solid @hairline; border-radius: 6px;
}
QToolTip {
    background: @canvas; color: @ink; border: 1px solid @hairline; padding: 4px 8px;
}
QMenu { background: @canvas; border: 1px solid @hairline; padding: 4px; }
QMenu::item { padding: 6px 16px; border-radius: 4px; color: @ink; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @held; }
QHeaderView::section {
    background: @canvas; color: @muted; border: none;
    border-bottom: 1px solid @hairline; padding: 4px 8px;
}
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @sold; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @held; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

} // namespace

QPalette themePalette(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.background);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Base, theme.canvas);
    palette.setColor(QPalette::AlternateBase, theme.background);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Button, theme.canvas);
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::BrightText, theme.danger);
    palette.setColor(QPalette::ToolTipBase, theme.canvas);
    palette.setColor(QPalette::ToolTipText, theme.ink);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::Light, theme.canvas);
    palette.setColor(QPalette::Midlight, theme.hover);
    palette.setColor(QPalette::Mid, theme.hairline);
    palette.setColor(QPalette::Dark, theme.held);
    palette.setColor(QPalette::Shadow, theme.dark ? theme.background : theme.muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, theme.held);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.sold);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.muted);
    return palette;
}

QString themeStyleSheet(const Theme &theme)
{
    const QColor accentHover = theme.dark ? theme.accent.lighter(108) : theme.accent.darker(110);
    // A name that begins like another (accentHover, accent) comes before it.
    const std::pair<QString, QColor> tokens[] = {
        {QStringLiteral("@accentHover"), accentHover},
        {QStringLiteral("@accent"), theme.accent},
        {QStringLiteral("@onAccent"), theme.onAccent},
        {QStringLiteral("@canvas"), theme.canvas},
        {QStringLiteral("@danger"), theme.danger},
        {QStringLiteral("@hairline"), theme.hairline},
        {QStringLiteral("@held"), theme.held},
        {QStringLiteral("@hover"), theme.hover},
        {QStringLiteral("@ink"), theme.ink},
        {QStringLiteral("@muted"), theme.muted},
        {QStringLiteral("@selected"), theme.selected},
        {QStringLiteral("@sold"), theme.sold},
    };
    QString text = QString::fromLatin1(styleText);
    for (const auto &[name, color] : tokens) {
        text.replace(name, color.name());
    }
    return text;
}

void applyTheme(QApplication &application, const Theme &theme)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(themePalette(theme));
    QApplication::setFont(theme.font());
    application.setStyleSheet(themeStyleSheet(theme));
}

bool motionWanted()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
}

} // namespace parterre
