// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/planeditor.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace parterre {

class ChoiceBox;
class Inspector;
class KeyCapButton;
class NoticeLabel;
class ThemeSource;

/// What is about to be added to a plan, as a form. Tells with every change what it would look like.
/// Enter adds it, Esc gives up.
class AddSheet : public QWidget
{
    Q_OBJECT

public:
    explicit AddSheet(const ThemeSource &themes, QWidget *parent = nullptr);

    /// place: where its front's middle, or its middle, is to lie; plan units.
    void begin(const SeatingPlan &plan, QPointF place);
    void setPlace(QPointF place);
    /// A sentence about why it could not be added; empty: nothing is wrong.
    void showError(const QString &sentence);

    [[nodiscard]] virtual PlanCommand command() const = 0;
    /// Only what would be added; empty while that cannot be.
    [[nodiscard]] SeatingPlan ghost() const;

Q_SIGNALS:
    void changed();
    void addWanted();
    void givenUp();

protected:
    void keyPressEvent(QKeyEvent *event) override;

    /// The fields are filled for this plan; the first one gets the focus.
    virtual void fill(const SeatingPlan &plan) = 0;
    [[nodiscard]] virtual QWidget *firstField() const = 0;

    [[nodiscard]] Inspector &form() { return *m_form; }
    [[nodiscard]] const ThemeSource &themes() const { return m_themes; }
    [[nodiscard]] QPointF place() const { return m_place; }
    /// Below the other fields.
    void addFoot();
    void fillCategories(ChoiceBox &box) const;
    /// "Section 2" when there is a "Section 1".
    [[nodiscard]] static QString freeName(const SeatingPlan &plan, const QString &word);
    /// Every change of it is a change of the sheet.
    void watch(QWidget *field);

private:
    const ThemeSource &m_themes;
    Inspector *m_form;
    NoticeLabel *m_error;
    KeyCapButton *m_add;
    std::vector<PlanCategory> m_categories;
    QPointF m_place;
};

} // namespace parterre
