// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/plandesk.h"

#include <QAbstractTableModel>

namespace parterre {

/// The plans that the house keeps, narrowed by words in their names and in those of their events.
class PlanListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Seats, Events, Next, Saved, By, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPlans(std::vector<KeptPlan> plans);
    void setFilter(const QString &typed);
    [[nodiscard]] const KeptPlan &planAt(int row) const;
    [[nodiscard]] int rowOf(PlanId plan) const; ///< -1 when it is not shown
    [[nodiscard]] const std::vector<KeptPlan> &plans() const { return m_plans; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void filter();
    [[nodiscard]] QVariant value(const KeptPlan &plan, int column) const;

    std::vector<KeptPlan> m_plans;
    std::vector<size_t> m_shown;
    QStringList m_words;
};

} // namespace parterre
