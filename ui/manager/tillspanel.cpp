// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/tillspanel.h"

#include "ui/manager/desktable.h"
#include "ui/manager/inspector.h"
#include "ui/manager/stafftables.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/mutedlabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace parterre {

namespace {

constexpr int longestName = 100;
const QString addCommand = QStringLiteral("parterre-admin add-till \"Window 2\"");

} // namespace

TillsPanel::TillsPanel(const ThemeSource &themes, StaffDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(tillColumns())
    , m_table(new DeskTable(u"tills"_qs, this))
    , m_inspector(new Inspector(themes, this))
    , m_name(new QLineEdit(this))
    , m_off(new QCheckBox(tr("&Off: nobody signs in or sells here"), this))
    , m_save(new QPushButton(tr("&Save"), this))
{
    build(themes);
    connect(m_table, &DeskTable::currentRowChanged, this, &TillsPanel::choose);
    connect(m_table, &DeskTable::readAgainAsked, this, &TillsPanel::read);
    connect(m_table, &DeskTable::noticed, this, &TillsPanel::noticed);
    connect(m_table, &DeskTable::activated, m_name, qOverload<>(&QWidget::setFocus));
    connect(m_name, &QLineEdit::textEdited, this, &TillsPanel::follow);
    connect(m_off, &QAbstractButton::clicked, this, &TillsPanel::follow);
    connect(m_save, &QAbstractButton::clicked, this, &TillsPanel::save);
    setFocusProxy(m_table);
    show({});
}

void TillsPanel::build(const ThemeSource &themes)
{
    m_name->setObjectName(u"tillName"_qs);
    m_name->setMaxLength(longestName);
    m_off->setObjectName(u"tillOff"_qs);
    m_save->setObjectName(u"saveTill"_qs);
    m_save->setProperty("primary", true);
    m_save->setToolTip(tr("Ctrl+S"));
    m_table->setModel(&m_model);
    m_table->setColumnWidths({200, 240, 120, 160}, 1);
    m_table->setEmptyText(tr("There is no window yet. Add one on the server."));
    auto *how = mutedLabel(tr("A window gets a login of its own in the database, which only "
                              "somebody at the server can make. Run there:"),
                           this);
    how->setWordWrap(true);
    auto *command = new QLineEdit(addCommand, this);
    command->setObjectName(u"addTillCommand"_qs);
    command->setReadOnly(true);
    command->setAccessibleName(tr("Command that adds a window"));
    auto *copy = new QPushButton(tr("&Copy the command"), this);
    copy->setObjectName(u"copyTillCommand"_qs);
    connect(copy, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(addCommand);
        Q_EMIT noticed({Notice::Level::Info,
                        tr("The command is copied. Run it at the server, then sign in at the new "
                           "window with the password that it shows.")});
    });
    m_inspector->addField(tr("Na&me"), m_name);
    m_inspector->addPart(m_off);
    m_inspector->addHeading(tr("Another window"));
    for (QWidget *part : std::initializer_list<QWidget *>{how, command, copy})
        m_inspector->addPart(part);
    m_inspector->addActs({m_save});
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_table, 1);
    whole->addWidget(new Hairline(themes, Qt::Vertical, this));
    whole->addWidget(m_inspector);
}

void TillsPanel::begin(const QString &token)
{
    m_token = token;
    read();
}

void TillsPanel::end()
{
    m_latest.cancel();
    m_token.clear();
    m_model.setValues({});
    show({});
}

bool TillsPanel::isChanged() const
{
    return m_shown.id.isValid()
        && (m_name->text().trimmed() != m_shown.name || m_off->isChecked() != m_shown.disabled);
}

bool TillsPanel::stepBack()
{
    if (!isChanged())
        return false;
    show(m_shown);
    m_table->setFocus();
    return true;
}

void TillsPanel::read()
{
    m_table->showLoading();
    const StaffDesk::Done<std::vector<ManagedTill>> done
        = [this](const auto &tills) { take(tills); };
    m_desk.tills(m_token, this, m_latest.next().guard(done));
}

void TillsPanel::take(const Result<std::vector<ManagedTill>> &tills)
{
    if (!tills) {
        m_table->showFailed(tills.error().text);
        Q_EMIT failed(tills.error());
        return;
    }
    const TillId chosen = m_shown.id;
    m_model.setValues(*tills);
    m_table->showRows();
    const auto &rows = m_model.values();
    const auto at = std::ranges::find(rows, chosen, &ManagedTill::id);
    if (at == rows.end())
        return;
    m_table->setCurrentRow(int(at - rows.begin()));
    if (!isChanged())
        show(*at);
}

void TillsPanel::choose(int row)
{
    if (row < 0 || m_model.at(row).id == m_shown.id)
        return;
    if (isChanged())
        Q_EMIT noticed({Notice::Level::Warning,
                        tr("What you changed is not saved. Ctrl+S saves it, Esc takes it back.")});
    else
        show(m_model.at(row));
}

void TillsPanel::show(const ManagedTill &till)
{
    m_shown = till;
    m_name->setText(till.name);
    m_off->setChecked(till.disabled);
    m_inspector->clearErrors();
    if (till.id.isValid())
        m_inspector->setTitle(till.name, till.own ? tr("You sit at this window.") : QString());
    else
        m_inspector->setTitle(tr("No window chosen"), tr("Choose one in the table."));
    follow();
}

void TillsPanel::follow()
{
    m_name->setEnabled(m_shown.id.isValid());
    m_off->setEnabled(m_shown.id.isValid() && !m_shown.own);
    m_save->setEnabled(isChanged());
}

void TillsPanel::save()
{
    if (!isChanged())
        return;
    m_inspector->clearErrors();
    m_save->setEnabled(false);
    m_desk.saveTill(m_token, QUuid::createUuid(), m_shown.id, m_shown.version, m_name->text(),
                    m_off->isChecked(), this,
                    [this](const Result<DeskAnswer> &answer) { saved(answer); });
}

void TillsPanel::saved(const Result<DeskAnswer> &answer)
{
    follow();
    if (!answer) {
        Q_EMIT noticed({Notice::Level::Error, answer.error().text});
        Q_EMIT failed(answer.error());
        return;
    }
    if (answer->isOk()) {
        m_shown.name = m_name->text().trimmed();
        m_shown.disabled = m_off->isChecked();
        Q_EMIT noticed({Notice::Level::Success, tr("%1 is saved.").arg(m_shown.name)});
    } else {
        m_inspector->setError(m_name, staffRefusal(*answer));
        Q_EMIT noticed({Notice::Level::Warning, staffRefusal(*answer)});
    }
    if (answer->outcome != DeskAnswer::Outcome::Refused)
        read();
}

} // namespace parterre
