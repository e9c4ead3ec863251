// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace parterre {

class NoticeLabel;
class ThemeSource;

/// The form at the right of a page: labels above fields, what is wrong with a field under it, and
/// the acts in a foot that does not scroll. Tab goes in the order of adding.
class Inspector final : public QWidget
{
    Q_OBJECT

public:
    explicit Inspector(const ThemeSource &themes, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &remark = {});
    void addHeading(const QString &text);
    /// Takes the field over. The label may have a mnemonic; it is the field's accessible name too.
    void addField(const QString &label, QWidget *field);
    /// Two fields on one line.
    void addPair(const QString &leftLabel, QWidget *left, const QString &rightLabel,
                 QWidget *right);
    /// Something without a label over the whole width.
    void addPart(QWidget *part);
    /// Into the foot: a line of acts, the primary one first.
    void addActs(const QList<QWidget *> &acts);

    /// Empty: nothing is wrong with it any more.
    void setError(QWidget *field, const QString &sentence);
    void clearErrors();
    [[nodiscard]] QString errorOf(QWidget *field) const;
    /// Scrolls to the field, and types go there.
    void goTo(QWidget *field);
    void scrollToTop();

private:
    [[nodiscard]] QVBoxLayout *labelled(const QString &label, QWidget *field);

    const ThemeSource &m_themes;
    QLabel *m_title;
    QLabel *m_remark;
    QScrollArea *m_scroll;
    QVBoxLayout *m_fields;
    QVBoxLayout *m_foot;
    QHash<QWidget *, NoticeLabel *> m_errors;
};

} // namespace parterre
