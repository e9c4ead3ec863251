// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/eventdesk.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace parterre {

class ChoiceBox;
class ThemeSource;

/// What of the events is listed: words, city, category, days, and whether they are switched on.
class EventFilterLine final : public QWidget
{
    Q_OBJECT

public:
    explicit EventFilterLine(const ThemeSource &themes, QWidget *parent = nullptr);

    void setWords(const EventWords &words);
    [[nodiscard]] EventFilter filter() const;
    [[nodiscard]] bool isEmpty() const;
    void clear();

Q_SIGNALS:
    /// A moment after the last key.
    void changed();

private:
    [[nodiscard]] QLineEdit *dayField(const QString &name, const QString &words);
    void fill(ChoiceBox *box, const QString &all, const QStringList &words);

    QLineEdit *m_text;
    ChoiceBox *m_city;
    ChoiceBox *m_category;
    QLineEdit *m_from;
    QLineEdit *m_to;
    ChoiceBox *m_active;
    QTimer m_pause;
};

} // namespace parterre
