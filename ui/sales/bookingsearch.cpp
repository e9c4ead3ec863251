// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/bookingsearch.h"

#include "ui/sales/bookingdelegate.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/mutedlabel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <utility>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 150ms;
constexpr int longestText = 255;

} // namespace

BookingSearch::BookingSearch(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_hint(mutedLabel({}, this))
    , m_list(new QListView(this))
{
    m_field->setObjectName(u"bookingSearch"_qs);
    m_field->setPlaceholderText(tr("Reference, name, e-mail, phone, seat, card"));
    m_field->setAccessibleName(tr("Find a booking"));
    m_field->setMaxLength(longestText);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_hint->setObjectName(u"bookingHint"_qs);
    m_hint->setFont(themes.theme().font(TextSize::Caption));
    m_hint->setWordWrap(true);
    m_list->setObjectName(u"bookingList"_qs);
    m_list->setAccessibleName(tr("Bookings"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new BookingDelegate(themes, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(m_field);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::unit);
    column->addWidget(m_field);
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &BookingSearch::ask);
    connect(m_field, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_isEntered = false; });
    connect(m_field, &QLineEdit::returnPressed, this, &BookingSearch::enter);
    connect(m_list, &QListView::clicked, this, &BookingSearch::choose);
    connect(m_list, &QListView::activated, this, &BookingSearch::choose);
    connect(&themes, &ThemeSource::changed, m_list->viewport(), qOverload<>(&QWidget::update));
}

void BookingSearch::open(const QString &text)
{
    m_model.setBookings({});
    m_shown.reset();
    m_field->setText(text);
    m_field->setFocus();
    m_field->selectAll();
    m_hint->setText(tr("Looking."));
    ask();
}

QString BookingSearch::typed() const
{
    return m_field->text().trimmed();
}

void BookingSearch::show(const QString &typed, std::vector<BookingSummary> found)
{
    const size_t count = found.size();
    m_model.setBookings(std::move(found));
    m_shown = typed;
    if (count > 0)
        m_list->setCurrentIndex(m_model.index(0));
    if (typed.isEmpty())
        m_hint->setText(count > 0 ? tr("The last sales of this window")
                                  : tr("This window has sold nothing yet. Type what you know of "
                                       "the booking."));
    else if (count == 0)
        m_hint->setText(tr("No booking fits. Check the spelling, or type something else that the "
                           "person knows of it."));
    else
        m_hint->setText(count == 1 ? tr("1 booking") : tr("%1 bookings").arg(count));
    if (std::exchange(m_isEntered, false) && count > 0 && (typed.isEmpty() || count == 1))
        choose();
}

void BookingSearch::showFault(const QString &sentence)
{
    m_isEntered = false;
    m_model.setBookings({});
    m_shown.reset();
    m_hint->setText(sentence);
}

bool BookingSearch::stepBack()
{
    if (m_field->text().isEmpty())
        return false;
    open({});
    return true;
}

bool BookingSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_model.rowCount({}) > 0) {
            const int last = m_model.rowCount({}) - 1;
            const int row = qBound(0, m_list->currentIndex().row() + step, last);
            m_list->setCurrentIndex(m_model.index(row));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void BookingSearch::ask()
{
    m_pause.stop();
    Q_EMIT searchAsked(typed());
}

void BookingSearch::enter()
{
    if (m_shown == typed()) {
        choose();
        return;
    }
    m_isEntered = true;
    if (m_pause.isActive())
        ask();
}

void BookingSearch::choose()
{
    if (const QModelIndex index = m_list->currentIndex(); index.isValid())
        Q_EMIT chosen(m_model.bookingAt(index.row()));
}

} // namespace parterre
