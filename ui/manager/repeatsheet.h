// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/base/notice.h"
#include "models/events/eventdesk.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace parterre {

class ChoiceBox;
class Inspector;
class KeyCapButton;
class ProgressLine;
class ThemeSource;
class WallTimeField;

/// Copies of an event: to one other date, or over many, which are listed before anything is made.
/// They are made all together or not at all.
class RepeatSheet final : public QWidget
{
    Q_OBJECT

public:
    RepeatSheet(const ThemeSource &themes, EventDesk &desk, QWidget *parent = nullptr);

    void setToken(const QString &token);
    void begin(const ManagedEvent &event, bool repeat);
    /// Copies are being made.
    [[nodiscard]] bool isBusy() const { return m_progress != nullptr; }
    void cancel();
    [[nodiscard]] const QList<QDateTime> &starts() const { return m_starts; }

Q_SIGNALS:
    void made(const std::vector<EventId> &events);
    void closeAsked();
    void noticed(const Notice &notice);
    void failed(const Error &error);

private:
    enum Rhythm { Once, Daily, Weekly, Fortnightly };

    void build();
    QWidget *buildWeekdays();
    QCheckBox *check(const QString &name, const QString &text);
    [[nodiscard]] QList<QDateTime> wantedStarts();
    void showDates();
    void make();
    void take(const Result<std::vector<EventId>> &answer);
    void showProgress();

    const ThemeSource &m_themes;
    EventDesk &m_desk;
    Inspector *m_inspector;
    QLineEdit *m_name;
    WallTimeField *m_first;
    ChoiceBox *m_rhythm;
    QLineEdit *m_last;
    QList<QCheckBox *> m_days;
    QWidget *m_weekdays; ///< with m_days in it
    QCheckBox *m_seats;
    QCheckBox *m_types;
    QCheckBox *m_house;
    QCheckBox *m_active;
    QLabel *m_remark;
    QListWidget *m_list;
    ProgressLine *m_line;
    KeyCapButton *m_make;
    KeyCapButton *m_cancel;
    QTimer m_watch;
    QString m_token;
    ManagedEvent m_event;
    QList<QDateTime> m_starts;
    QUuid m_request;
    std::shared_ptr<CopyProgress> m_progress;
};

} // namespace parterre
