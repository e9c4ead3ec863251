// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planlistmodel.h"

#include <QLocale>

#include <algorithm>

namespace parterre {

void PlanListModel::setPlans(std::vector<KeptPlan> plans)
{
    beginResetModel();
    m_plans = std::move(plans);
    filter();
    endResetModel();
}

void PlanListModel::setFilter(const QString &typed)
{
    beginResetModel();
    m_words = typed.split(u' ', Qt::SkipEmptyParts);
    filter();
    endResetModel();
}

const KeptPlan &PlanListModel::planAt(int row) const
{
    return m_plans.at(m_shown.at(size_t(row)));
}

int PlanListModel::rowOf(PlanId plan) const
{
    const auto found
        = std::ranges::find(m_shown, plan, [this](size_t at) { return m_plans[at].id; });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

int PlanListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int PlanListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlanListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QVariant shown = value(planAt(index.row()), index.column());
    switch (role) {
    case Qt::EditRole: // what a head sorts by
        return shown;
    case Qt::DisplayRole:
        switch (shown.typeId()) {
        case QMetaType::Int:
            return QLocale().toString(shown.toInt());
        case QMetaType::QDateTime:
            return QLocale().toString(shown.toDateTime().toLocalTime(), QLocale::ShortFormat);
        default:
            return shown;
        }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter
                   | (shown.typeId() == QMetaType::Int ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant PlanListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter
                   | (section == Seats || section == Events ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Plan");
    case Seats:
        return tr("Seats");
    case Events:
        return tr("Events");
    case Next:
        return tr("Next");
    case Saved:
        return tr("Saved");
    case By:
        return tr("By");
    default:
        return {};
    }
}

void PlanListModel::filter()
{
    m_shown.clear();
    for (size_t at = 0; at < m_plans.size(); ++at) {
        const QString text = m_plans[at].name + u' ' + m_plans[at].nextEvents.join(u' ');
        if (std::ranges::all_of(m_words, [&](const QString &word) {
                return text.contains(word, Qt::CaseInsensitive);
            }))
            m_shown.push_back(at);
    }
}

QVariant PlanListModel::value(const KeptPlan &plan, int column) const
{
    switch (column) {
    case Name:
        return plan.name;
    case Seats:
        return plan.seats;
    case Events:
        return plan.events;
    case Next:
        return plan.nextEvents.join(QStringLiteral(", "));
    case Saved:
        return plan.savedAt;
    case By:
        return plan.savedBy.isEmpty() ? tr("Owner's tool") : plan.savedBy;
    default:
        return {};
    }
}

} // namespace parterre
