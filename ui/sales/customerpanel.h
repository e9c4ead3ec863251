// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/notice.h"
#include "models/customers/customerstore.h"

#include <QUuid>
#include <QWidget>

#include <vector>

class QLineEdit;

namespace parterre {

class ChoiceList;
class SaleDesk;
class ThemeSource;

/// Finds the person a sale is for while the name, e-mail address or phone number is typed, or adds
/// that person without leaving the sale.
class CustomerPanel final : public QWidget
{
    Q_OBJECT

public:
    /// desk and customers outlive this.
    CustomerPanel(const ThemeSource &themes, SaleDesk &desk, CustomerStore &customers,
                  QWidget *parent = nullptr);

    void open();
    /// Where typing belongs now.
    void takeFocus();
    /// Esc: from the new person back to the search. False when the search is shown.
    bool stepBack();

Q_SIGNALS:
    /// No customer: a walk-in.
    void chosen(parterre::CustomerId customer);
    void noticed(const parterre::Notice &notice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &typed);
    void show(std::vector<Customer> found);
    void take(int choice);
    void beginNew();
    void addNew();
    [[nodiscard]] bool hasWalkIn() const;

    SaleDesk &m_desk;
    CustomerStore &m_customers;
    QLineEdit *m_search;
    ChoiceList *m_list;
    QWidget *m_form;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QLineEdit *m_phone;
    std::vector<Customer> m_found;
    QUuid m_request;        ///< of adding the person in the form
    bool m_asking = false;  ///< what is typed has no answer yet
    bool m_entered = false; ///< Enter was pressed before the answer came
};

} // namespace parterre
