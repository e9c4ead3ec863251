// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/pricespage.h"

#include "models/events/chosenevent.h"
#include "models/events/eventtimes.h"
#include "models/seating/eventmap.h"
#include "models/seating/seatstates.h"
#include "ui/manager/deskmodels.h"
#include "ui/manager/desktable.h"
#include "ui/manager/inspector.h"
#include "ui/manager/seatpickpanel.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/mutedlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>

#include <map>

namespace parterre {

namespace {

constexpr int longestPrice = 20;
constexpr int tableHeight = 300;

} // namespace

PricesPage::PricesPage(const DeskModels &models, QWidget *parent)
    : DeskPage(parent)
    , m_models(models)
    , m_pick(new SeatPickPanel(models, this))
    , m_inspector(new Inspector(models.themes, this))
    , m_summary(new QLabel(this))
    , m_price(new QLineEdit(this))
    , m_table(new DeskTable(u"priceTable"_qs, this))
    , m_worthNow(new FigureLabel(models.themes, TextSize::Body, this))
    , m_worthThen(new FigureLabel(models.themes, TextSize::Body, this))
    , m_difference(new FigureLabel(models.themes, TextSize::Body, this))
    , m_apply(new KeyCapButton(models.themes, KeyCapButton::Kind::Quiet, tr("Apply"), this))
    , m_save(new KeyCapButton(models.themes, KeyCapButton::Kind::Primary, tr("Save"), this))
    , m_undo(new KeyCapButton(models.themes, KeyCapButton::Kind::Quiet, tr("Undo"), this))
{
    setObjectName(u"pricesPage"_qs);
    build();
    connectParts();
    follow();
}

void PricesPage::build()
{
    buildInspector();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_pick, 1);
    line->addWidget(new Hairline(m_models.themes, Qt::Vertical, this));
    line->addWidget(m_inspector);
    setFocusProxy(m_pick);
}

void PricesPage::buildInspector()
{
    m_summary->setObjectName(u"pickSummary"_qs);
    m_summary->setWordWrap(true);
    m_price->setObjectName(u"newPrice"_qs);
    m_price->setMaxLength(longestPrice);
    m_price->setAlignment(Qt::AlignRight);
    m_price->setFont(m_models.themes.theme().semibold(TextSize::Title));
    m_apply->setObjectName(u"applyPrice"_qs);
    m_save->setObjectName(u"savePrices"_qs);
    m_save->setKey(QKeySequence::Save);
    m_undo->setObjectName(u"undoPrice"_qs);
    m_undo->setKey(QKeySequence::Undo);
    m_table->setModel(&m_edit);
    m_table->setColumnWidths({96, 72, 72, 120}, PriceEdit::Worth);
    m_table->setEmptyText(
        tr("An event without seats has no prices. Give it a seating plan first."));
    m_table->setMinimumHeight(tableHeight);
    m_inspector->setTitle(tr("Prices"));
    m_inspector->addPart(m_summary);
    m_inspector->addField(tr("New &price of these seats"), m_price);
    m_inspector->addPart(m_apply);
    m_inspector->addHeading(tr("Prices of this event"));
    m_inspector->addPart(m_table);
    m_inspector->addHeading(tr("Value of the house"));
    m_inspector->addPart(makeWorth());
    m_inspector->addActs({m_save, m_undo});
}

QWidget *PricesPage::makeWorth()
{
    m_worthNow->setObjectName(u"worthNow"_qs);
    m_worthThen->setObjectName(u"worthThen"_qs);
    m_difference->setObjectName(u"worthDifference"_qs);
    auto *worth = new QWidget(this);
    worth->setToolTip(tr("What is held or sold counts at the price of its booking, all other seats "
                         "at theirs."));
    auto *grid = new QGridLayout(worth);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(Grid::half);
    int row = 0;
    for (const auto &[text, figure] :
         {std::pair(tr("As saved"), m_worthNow), std::pair(tr("With these changes"), m_worthThen),
          std::pair(tr("Difference"), m_difference)}) {
        grid->addWidget(mutedLabel(text, worth), row, 0);
        grid->addWidget(figure, row++, 1);
    }
    return worth;
}

void PricesPage::connectParts()
{
    connect(m_pick, &SeatPickPanel::opened, this, &PricesPage::showMap);
    connect(m_pick, &SeatPickPanel::closed, this, [this] {
        m_edit.setLayout(nullptr);
        m_table->showLoading();
    });
    connect(m_pick, &SeatPickPanel::choiceChanged, this, &PricesPage::follow);
    connect(m_pick, &SeatPickPanel::noticed, this, &PricesPage::noticed);
    connect(m_pick, &SeatPickPanel::failed, this, &PricesPage::failed);
    connect(&m_edit, &PriceEdit::changed, this, &PricesPage::follow);
    connect(m_table, &DeskTable::noticed, this, &PricesPage::noticed);
    connect(m_table, &DeskTable::activated, this,
            [this](int row) { m_pick->choose(m_edit.seatsOfRow(row)); });
    connect(m_price, &QLineEdit::textEdited, this, [this] { m_inspector->setError(m_price, {}); });
    connect(m_price, &QLineEdit::returnPressed, this, &PricesPage::apply);
    connect(m_apply, &QAbstractButton::clicked, this, &PricesPage::apply);
    connect(m_undo, &QAbstractButton::clicked, this, [this] { m_edit.undo(); });
    connect(m_save, &QAbstractButton::clicked, this, &PricesPage::save);
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, this,
            [this] { m_edit.redo(); });
}

void PricesPage::begin(const Session &session)
{
    m_token = session.token;
    m_pick->begin(m_token);
}

void PricesPage::end()
{
    m_again.clear();
    m_price->clear();
    m_inspector->clearErrors();
    m_pick->end();
    m_token.clear();
}

QString PricesPage::unsaved() const
{
    return m_edit.isChanged()
        ? tr("New prices of %1 seats are not saved.").arg(locale().toString(m_edit.changedSeats()))
        : QString();
}

bool PricesPage::stepBack()
{
    if (m_pick->stepBack())
        return true;
    if (!m_edit.canUndo() || m_saving)
        return false;
    m_edit.undo();
    return true;
}

void PricesPage::showMap()
{
    m_edit.setLayout(m_models.map.layout());
    m_edit.setStates(m_models.map.states());
    m_table->showRows();
    connect(m_models.map.states(), &SeatStates::seatsChanged, this,
            [this] { m_edit.setStates(m_models.map.states()); });
    m_models.prices.value(m_token, m_models.map.event(), this,
                          [this, event = m_models.map.event()](const Result<HouseValue> &value) {
                              if (event != m_models.map.event())
                                  return;
                              if (value)
                                  showValue(*value);
                              else
                                  Q_EMIT failed(value.error());
                          });
}

void PricesPage::showValue(const HouseValue &value)
{
    m_edit.setValue(value);
    applyAgain();
}

void PricesPage::follow()
{
    const bool there = m_models.map.layout() && m_edit.rowCount() > 0;
    m_summary->setText(m_pick->summary());
    m_apply->setEnabled(there && !m_saving && !m_pick->seats().empty());
    m_save->setEnabled(!m_saving && m_edit.isChanged());
    m_undo->setEnabled(!m_saving && m_edit.canUndo());
    m_price->setReadOnly(m_saving);
    m_pick->setEventMayChange(!m_saving && !m_edit.isChanged());
    const Money now = there ? m_edit.worthNow() : Money();
    const Money difference = there ? m_edit.worthThen() - now : Money();
    const bool isKnown = !now.currency().isEmpty(); // what is sold has been read
    const QString sign = difference.minor() > 0 ? u"+"_qs : QString();
    m_worthNow->setText(isKnown ? now.text(locale()) : QString());
    m_worthThen->setText(isKnown ? m_edit.worthThen().text(locale()) : QString());
    m_difference->setText(isKnown ? sign + difference.text(locale()) : QString());
    m_table->setRemark(
        m_edit.isChanged()
            ? tr("%1 seats changed, not saved").arg(locale().toString(m_edit.changedSeats()))
            : QString());
}

void PricesPage::apply()
{
    if (m_saving || m_pick->seats().empty())
        return;
    const auto price = Money::parse(m_price->text(), currency(), locale());
    if (!price) {
        m_inspector->setError(m_price,
                              tr("A price is between 0 and 99,999,999.99. Type it as %1.")
                                  .arg(Money(4500, currency()).amountText(locale())));
        m_inspector->goTo(m_price);
        return;
    }
    m_inspector->setError(m_price, {});
    if (!m_edit.setPrice(m_pick->seats(), price->minor()))
        Q_EMIT noticed({Notice::Level::Info, tr("These seats have this price already.")});
    m_price->selectAll();
}

void PricesPage::save()
{
    if (m_saving || !m_edit.isChanged())
        return;
    m_saving = true;
    follow();
    const QString total = locale().toString(m_edit.changedSeats());
    m_models.prices.save(
        m_token, m_models.map.event(), m_edit.pricesVersion(), m_edit.changes(), this,
        [this, total](int seats) {
            m_summary->setText(tr("Saving: %1 of %2 seats.").arg(locale().toString(seats), total));
        },
        [this](const Result<PricesSaved> &result) { saved(result); });
}

void PricesPage::saved(const Result<PricesSaved> &result)
{
    m_saving = false;
    if (m_token.isEmpty())
        return;
    if (result && result->answer.isOk()) {
        Q_EMIT noticed(
            {Notice::Level::Success,
             tr("The prices of %1 seats are saved. What is held or sold keeps its price.")
                 .arg(locale().toString(result->seats))});
    } else {
        m_again = m_edit.changes(); // what went in before shows no difference then
        if (result)
            tellChanged(*result);
        else
            Q_EMIT noticed({Notice::Level::Error, result.error().text});
    }
    m_edit.revert();
    m_pick->reopen();
    if (!result)
        Q_EMIT failed(result.error());
}

void PricesPage::tellChanged(const PricesSaved &saved)
{
    const QString who = saved.answer.args.value(0);
    const QDateTime when = QDateTime::fromString(saved.answer.args.value(1), Qt::ISODate);
    const QString what = who.isEmpty()
        ? tr("The seats of this event were changed meanwhile.")
        : tr("%1 saved prices of this event at %2.")
              .arg(who, locale().toString(when.toLocalTime().time(), QLocale::ShortFormat));
    Q_EMIT noticed({Notice::Level::Warning,
                    what + u' '
                        + tr("Yours are not saved. They stand beside the new ones: look at them, "
                             "then save again.")});
}

void PricesPage::applyAgain()
{
    std::map<qint64, std::vector<int>> byPrice;
    for (const SeatPrice &price : std::exchange(m_again, {})) {
        const int seat = m_models.map.layout()->indexOf(price.seat);
        if (seat >= 0)
            byPrice[price.minor].push_back(seat);
    }
    for (const auto &[minor, seats] : byPrice)
        m_edit.setPrice(seats, minor);
}

QString PricesPage::currency() const
{
    return m_models.map.layout()->price(0).currency();
}

} // namespace parterre
