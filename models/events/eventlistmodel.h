// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/eventstore.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace parterre {

/// The events on sale as a list, narrowed by what is typed: every word must be found in the name,
/// the venue, the city or the category, or begin a word of its date ("24 nov", "tomorrow",
/// "20:00").
class EventListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PlaceRole = Qt::UserRole, ///< "Great Hall"
        StartRole,                ///< QDateTime in the venue's zone
        AvailableRole,
        TotalRole,
        OnSaleRole,
    };

    explicit EventListModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// Resets the model only when the events shown are not the same ones any more.
    void setEvents(std::vector<EventSummary> events);
    /// now: what "today" and "tomorrow" mean.
    void setFilter(const QString &typed, const QDateTime &now);
    /// The open map counts better than the last read of the list.
    void setAvailable(EventId event, int available);

    [[nodiscard]] bool isEmpty() const { return m_events.empty(); }
    [[nodiscard]] const EventSummary &eventAt(int row) const;
    [[nodiscard]] int rowOf(EventId event) const; ///< -1 when it is not shown
    /// Whether it is shown or not.
    [[nodiscard]] std::optional<EventSummary> event(EventId event) const;
    /// The first one on sale that has not ended, which is tonight's when there is one; -1 when
    /// none.
    [[nodiscard]] int nextOnSale(const QDateTime &now) const;

private:
    void filter();

    std::vector<EventSummary> m_events;
    std::vector<size_t> m_shown;
    QStringList m_words;
    QDateTime m_now;
};

} // namespace parterre
