// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/eventdesk.h"

#include <QObject>

class QLineEdit;
class QPlainTextEdit;

namespace parterre {

class ChoiceBox;
class Inspector;
class PictureField;
class ThemeSource;
class WallTimeField;

/// The fields of an event in an inspector, and the draft that they hold.
class EventForm final : public QObject
{
    Q_OBJECT

public:
    /// Adds the fields to the inspector, which outlives the form.
    EventForm(const ThemeSource &themes, Inspector &inspector, QObject *parent = nullptr);

    void setDraft(const EventDraft &draft);
    void setCurrencyFixed(bool fixed);
    void setWords(const EventWords &words);
    /// Trimmed; active is what setDraft() said.
    [[nodiscard]] EventDraft draft() const;
    [[nodiscard]] PictureField &picture() { return *m_picture; }

    /// Shows every fault under its field; the first field gets the focus. The first sentence, or
    /// nothing when all is well.
    [[nodiscard]] QString checked();
    void showFault(EventField field, const QString &sentence);
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QWidget *widgetOf(EventField field) const;
    [[nodiscard]] QList<FieldFault> unreadable() const;
    QLineEdit *line(const QString &name);
    WallTimeField *timeLine(const QString &name, const QString &emptyText);
    void watch();

    Inspector &m_inspector;
    QLineEdit *m_name;
    WallTimeField *m_start;
    WallTimeField *m_end;
    ChoiceBox *m_zone;
    QLineEdit *m_currency;
    QLineEdit *m_venue;
    QLineEdit *m_city;
    QLineEdit *m_country;
    QLineEdit *m_category;
    QLineEdit *m_series;
    WallTimeField *m_onSale;
    WallTimeField *m_offSale;
    QPlainTextEdit *m_description;
    PictureField *m_picture;
    bool m_active = true;
};

} // namespace parterre
