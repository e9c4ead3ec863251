// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/latest.h"
#include "models/events/managedeventmodel.h"
#include "ui/manager/deskmodels.h"
#include "ui/manager/deskpage.h"

class QStackedWidget;

namespace parterre {

class DeskTable;
class EventEditor;
class EventFilterLine;
class KeyCapButton;
class PriceTypeEditor;
class RepeatSheet;

/// The events of the house: found, edited, copied, repeated over dates, switched off.
class EventsPage final : public DeskPage
{
    Q_OBJECT

public:
    explicit EventsPage(const DeskModels &models, QWidget *parent = nullptr);

    void begin(const Session &session) override;
    void end() override;
    [[nodiscard]] QString unsaved() const override;
    bool stepBack() override;
    /// Names of the desk's pages that work on the chosen event.
    void offerPages(const QStringList &pages);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectParts();
    template <class Part>
    void listenTo(Part *part);
    void read(EventId show = {});
    void readWords();
    void take(const EventList &list, EventId show);
    [[nodiscard]] int nextRow() const;
    void showRow(int row);
    void showEditor();
    void beginNew();
    void takeChanged(const ManagedEvent &event);
    void fail(const Error &error);
    [[nodiscard]] EventDraft seed() const;

    const DeskModels m_models;
    ManagedEventModel *m_events;
    EventFilterLine *m_filter;
    KeyCapButton *m_new;
    DeskTable *m_table;
    QStackedWidget *m_inspectors;
    EventEditor *m_editor;
    RepeatSheet *m_repeat;
    PriceTypeEditor *m_types;
    Latest m_latest;
    Session m_session;
    EventId m_left; ///< what was at hand when the page was left
};

} // namespace parterre
