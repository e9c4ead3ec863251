// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace parterre {

class KeyCapButton;
class ProgressLine;
class ThemeSource;

/// What is seen while the private server starts and, the first time, the demonstration venue is
/// made: what is going on, how far it is, and a way out.
class PreparationPage final : public QWidget
{
    Q_OBJECT

public:
    explicit PreparationPage(const ThemeSource &themes, QWidget *parent = nullptr);

    /// total 0: how much there is to do is not known.
    void showProgress(qint64 done, qint64 total, const QString &what);
    void showFailure(const QString &sentence);

Q_SIGNALS:
    void cancelAsked();
    void againAsked();

protected:
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    QLabel *m_title;
    QLabel *m_what;
    ProgressLine *m_progress;
    KeyCapButton *m_again;
    KeyCapButton *m_cancel;
};

} // namespace parterre
