// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/latest.h"
#include "models/seating/plandesk.h"
#include "models/seating/planreader.h"
#include "ui/manager/deskmodels.h"
#include "ui/manager/deskpage.h"

#include <QStringList>

class QStackedWidget;

namespace parterre {

class PlanEditorView;
class PlanImportSheet;
class PlanListView;

/// Seating plans: the list, the editor of one, the import of a file; and the seats of an event,
/// which may be on sale.
class PlanPage final : public DeskPage
{
    Q_OBJECT

public:
    explicit PlanPage(const DeskModels &models, QWidget *parent = nullptr);

    void begin(const Session &session) override;
    void end() override;
    [[nodiscard]] QString unsaved() const override;
    bool stepBack() override;

    /// The editor with the chosen event's seats.
    void editEvent();
    /// The preview of a file.
    void importFile(const QString &path);

private:
    /// What the editor has open: a plan that is kept or new, or the seats of an event.
    struct Work
    {
        PlanId id;
        int version = 0;
        std::shared_ptr<const EventSeating> seating;
        QUuid request; ///< of the save that is under way; its answer may have been lost
    };

    void connectList();
    void connectEditor();
    void read();
    void newPlan();
    void openPlan(PlanId id);
    void open(SeatingPlan plan, Work work, bool modified);
    void openSeating(std::shared_ptr<const EventSeating> seating);
    void leaveEditor();
    void save();
    void preview();
    void saveSeating();
    void saved(const Result<DeskAnswer> &answer);
    void applyPlan(PlanId id);
    void sendPlan(PlanId id, const SeatingPlan &plan);
    void applied(const Result<DeskAnswer> &answer);
    void chooseFile();
    void exportPlan(QWidget *beside);
    void exportTo(PlanFormat format);
    void tell(const Error &error);
    [[nodiscard]] QUuid request();
    [[nodiscard]] bool isEditing() const;

    DeskModels m_models;
    Session m_session;
    Work m_work;
    Latest m_listed;
    Latest m_opened;
    QStackedWidget *m_stack;
    PlanListView *m_list;
    PlanEditorView *m_editor;
    PlanImportSheet *m_import;
};

} // namespace parterre
