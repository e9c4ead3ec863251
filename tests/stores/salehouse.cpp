// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stores/salehouse.h"

namespace parterre {

namespace {

template <class Answer>
Answer expected(const Result<Answer> &result, const char *what)
{
    if (!result)
        qFatal("%s failed: %s %s", what, qPrintable(result.error().text),
               qPrintable(result.error().detail));
    return *result;
}

} // namespace

SaleTill::SaleTill(const ConnectionOptions &till, const QString &journalPath, const QString &email,
                   const QString &password)
    : executor(till, QStringLiteral("commands"))
    , journal(journalPath)
{
    const auto answer = expected(
        wait<SignInAnswer>([&](auto done) { sessions.signIn(email, password, &m_context, done); }),
        "signing in");
    m_session = answer.session;
}

BookingAnswer SaleTill::hold(EventId event, const std::vector<SeatId> &seats, BookingId booking)
{
    return expected(wait<BookingAnswer>([&](auto done) {
                        bookings.hold(m_session.token, QUuid::createUuid(), event, seats, booking,
                                      &m_context, done);
                    }),
                    "holding");
}

BookingAnswer SaleTill::holdBest(EventId event, const BestWish &wish)
{
    return expected(wait<BookingAnswer>([&](auto done) {
                        bookings.holdBest(m_session.token, QUuid::createUuid(), event, wish,
                                          &m_context, done);
                    }),
                    "holding the best");
}

BookingAnswer SaleTill::setPriceType(EventId event, const BookingAnswer &hold, PriceTypeId type,
                                     const QString &reason, QUuid request)
{
    std::vector<SeatId> seats;
    for (const BookingLine &line : hold.lines)
        seats.push_back(line.seat);
    return expected(wait<BookingAnswer>([&](auto done) {
                        bookings.setPriceType(m_session.token, request, event, hold.booking, seats,
                                              type, reason, &m_context, done);
                    }),
                    "pricing");
}

BookingAnswer SaleTill::pay(EventId event, const BookingAnswer &hold,
                            const std::vector<Payment> &payments)
{
    return expected(wait<BookingAnswer>([&](auto done) {
                        bookings.confirm(m_session.token, QUuid::createUuid(), event, hold.booking,
                                         hold.total, payments, &m_context, done);
                    }),
                    "confirming");
}

BookingAnswer SaleTill::sell(EventId event, const std::vector<SeatId> &seats)
{
    const BookingAnswer held = hold(event, seats);
    return pay(event, held, {{Tender::Cash, held.total, held.total, {}}});
}

BookingAnswer SaleTill::refund(const RefundRequest &what, QUuid request)
{
    return expected(wait<BookingAnswer>([&](auto done) {
                        afterSale.refund(m_session.token, request, what, &m_context, done);
                    }),
                    "refunding");
}

BookingAnswer SaleTill::exchange(const ExchangeRequest &what, QUuid request)
{
    return expected(wait<BookingAnswer>([&](auto done) {
                        afterSale.exchange(m_session.token, request, what, &m_context, done);
                    }),
                    "exchanging");
}

Result<CardAnswer> SaleTill::beginCard(EventId event, BookingId booking, Money amount)
{
    return wait<CardAnswer>([&](auto done) {
        cards.begin(m_session.token, QUuid::createUuid(), event, booking, amount, &m_context, done);
    });
}

Result<CardAnswer> SaleTill::captureCard(EventId event, PaymentId payment, const QString &reference)
{
    return wait<CardAnswer>([&](auto done) {
        cards.capture(m_session.token, QUuid::createUuid(), event, payment, reference, &m_context,
                      done);
    });
}

Result<CardAnswer> SaleTill::dropCard(EventId event, PaymentId payment)
{
    return wait<CardAnswer>([&](auto done) {
        cards.drop(m_session.token, QUuid::createUuid(), event, payment, &m_context, done);
    });
}

Result<CardAnswer> SaleTill::refundDone(EventId event, PaymentId payment, const QString &reference)
{
    return wait<CardAnswer>([&](auto done) {
        cards.refundDone(m_session.token, QUuid::createUuid(), event, payment, reference,
                         &m_context, done);
    });
}

std::vector<OpenPayment> SaleTill::openPayments()
{
    return expected(wait<std::vector<OpenPayment>>(
                        [&](auto done) { cards.open(m_session.token, &m_context, done); }),
                    "listing open payments");
}

BookingDetails SaleTill::details(EventId event, BookingId booking)
{
    return expected(wait<BookingDetails>([&](auto done) {
                        finder.details(m_session.token, event, booking, &m_context, done);
                    }),
                    "reading a booking");
}

QStringList SaleTill::find(const QString &typed, EventId event)
{
    const auto found
        = expected(wait<std::vector<BookingSummary>>([&](auto done) {
                       finder.find(m_session.token, typed, event, 10, &m_context, done);
                   }),
                   "finding");
    QStringList references;
    for (const BookingSummary &booking : found)
        references << booking.reference;
    return references;
}

PasswordAnswer SaleTill::approve(const ApprovalAsk &ask, const QString &email,
                                 const QString &password)
{
    return expected(wait<PasswordAnswer>([&](auto done) {
                        sessions.approve(m_session, ask, email, password, &m_context, done);
                    }),
                    "approving");
}

SaleHouse::SaleHouse()
{
    m_house.database().addStaff(managerEmail, QStringLiteral("Max Ortega"), SmallHouse::password,
                                QStringLiteral("MANAGER"));
    m_event = EventId{m_house.value(QStringLiteral("select id from parterre.events")).toLongLong()};
    m_house.database().sql().run(
        QStringLiteral("insert into parterre.price_types (event_id, name, percent, fixed_price,"
                       "    max_per_booking, needs_reason, needs_approval, position)"
                       " values ($1::int, 'Child', 33.333, null, 2, false, false, 1),"
                       "        ($1::int, 'Club', null, 40, null, false, false, 2),"
                       "        ($1::int, 'Guest', 0, null, null, true, true, 3)"),
        {QString::number(m_event.value)});
    m_clerk = std::make_unique<SaleTill>(m_house.database().till(1),
                                         m_folder.filePath(QStringLiteral("1")), SmallHouse::email,
                                         SmallHouse::password);
    m_manager = std::make_unique<SaleTill>(m_house.database().till(2),
                                           m_folder.filePath(QStringLiteral("2")), managerEmail,
                                           SmallHouse::password);
}

SeatId SaleHouse::seat(const QString &row, int number)
{
    return {m_house.database()
                .sql()
                .value(QStringLiteral("select id from parterre.event_seats where row_number = $1"
                                      " and seat_number = $2"),
                       {row, QString::number(number)})
                .toLongLong()};
}

PriceTypeId SaleHouse::priceType(const QString &name)
{
    return {
        m_house.database()
            .sql()
            .value(QStringLiteral("select id from parterre.price_types where name = $1"), {name})
            .toLongLong()};
}

} // namespace parterre
