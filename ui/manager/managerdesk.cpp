// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/managerdesk.h"

#include "models/base/notice.h"
#include "ui/manager/deskpage.h"
#include "ui/manager/eventspage.h"
#include "ui/manager/holdspage.h"
#include "ui/manager/plans/planpage.h"
#include "ui/manager/pricespage.h"
#include "ui/manager/rail.h"
#include "ui/manager/staffpage.h"
#include "ui/manager/tonightpage.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace parterre {

ManagerDesk::ManagerDesk(const DeskModels &models, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_rail(new Rail(models.themes, this))
    , m_message(new MessageBar(models.themes, this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"managerDesk"_qs);
    m_message->setObjectName(u"deskMessage"_qs);
    m_message->setFleeting(true);
    m_message->hide();
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_rail);
    line->addWidget(new Hairline(models.themes, Qt::Vertical, this));
    line->addLayout(column, 1);
    connect(m_rail, &Rail::chosen, this, [this](int page) {
        if (page != m_rail->current() && mayLeave())
            open(page);
    });
    auto *events = new EventsPage(m_models, this);
    addPage(events, u"events"_qs, tr("Events"));
    addPage(new PlanPage(m_models, this), u"plans"_qs, tr("Seating plans"));
    addPage(new PricesPage(m_models, this), u"prices"_qs, tr("Prices"));
    addPage(new HoldsPage(m_models, this), u"holds"_qs, tr("House holds"));
    addPage(new StaffPage(m_models.themes, m_models.staff, this), u"staff"_qs, tr("Staff"));
    addPage(new TonightPage({m_models.themes, m_models.clock, m_models.chosen, m_models.tonight,
                             m_models.tonightWatch},
                            this),
            u"tonight"_qs, tr("Tonight"));
    events->offerPages(m_names);
}

void ManagerDesk::addPage(DeskPage *page, const QString &icon, const QString &word)
{
    m_pages.append(page);
    m_names.append(icon);
    m_stack->addWidget(page);
    m_rail->addPage(icon, word);
    connect(page, &DeskPage::noticed, this, &ManagerDesk::notice);
    connect(page, &DeskPage::failed, this, &ManagerDesk::failed);
    connect(page, &DeskPage::pageAsked, this, [this](const QString &name) {
        if (m_names.contains(name) && mayLeave())
            open(int(m_names.indexOf(name)));
    });
}

void ManagerDesk::begin(const Session &session)
{
    m_session = session;
    open(m_rail->current());
}

bool ManagerDesk::leave()
{
    if (!mayLeave())
        return false;
    end();
    return true;
}

void ManagerDesk::end()
{
    if (!m_pages.isEmpty())
        m_pages[m_rail->current()]->end();
    m_message->dismiss();
    m_session = {};
}

bool ManagerDesk::stepBack()
{
    if (!m_pages.isEmpty() && m_pages[m_rail->current()]->stepBack())
        return true;
    if (m_message->isHidden())
        return false;
    m_message->decline();
    return true;
}

void ManagerDesk::notice(const Notice &notice)
{
    m_message->show(notice);
}

void ManagerDesk::open(int page)
{
    if (m_pages.isEmpty())
        return;
    if (page != m_rail->current())
        m_pages[m_rail->current()]->end();
    m_rail->setCurrent(page);
    m_stack->setCurrentWidget(m_pages[page]);
    m_pages[page]->begin(m_session);
    m_pages[page]->setFocus();
}

bool ManagerDesk::mayLeave()
{
    const QString loss = m_pages.isEmpty() ? QString() : m_pages[m_rail->current()]->unsaved();
    if (loss.isEmpty())
        return true;
    QMessageBox box(QMessageBox::Warning, tr("Not saved"), loss, QMessageBox::NoButton, this);
    auto *stay = box.addButton(tr("Stay"), QMessageBox::RejectRole);
    const auto *leave = box.addButton(tr("Leave without saving"), QMessageBox::DestructiveRole);
    box.setDefaultButton(stay);
    box.exec();
    return box.clickedButton() == leave;
}

} // namespace parterre
