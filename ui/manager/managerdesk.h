// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/staff/sessionstore.h"
#include "ui/manager/deskmodels.h"

#include <QList>
#include <QWidget>

class QStackedWidget;

namespace parterre {

class DeskPage;
class MessageBar;
class Rail;
struct Error;
struct Notice;

/// The managers' pages behind one rail. Only one page is begun at a time; the others show nothing.
class ManagerDesk final : public QWidget
{
    Q_OBJECT

public:
    explicit ManagerDesk(const DeskModels &models, QWidget *parent = nullptr);

    /// The desk comes on the screen, at the page where it was left.
    void begin(const Session &session);
    /// It goes; false when the person would rather stay with what is not saved.
    [[nodiscard]] bool leave();
    /// The session has ended: unsaved work is lost with it.
    void end();
    /// Esc; false when there is no step to take back.
    bool stepBack();
    void notice(const Notice &notice);

Q_SIGNALS:
    void failed(const Error &error);

private:
    void addPage(DeskPage *page, const QString &icon, const QString &word);
    void open(int page);
    [[nodiscard]] bool mayLeave();

    const DeskModels m_models;
    Rail *m_rail;
    MessageBar *m_message;
    QStackedWidget *m_stack;
    QList<DeskPage *> m_pages;
    QStringList m_names; ///< of the pages: their icons
    Session m_session;
};

} // namespace parterre
