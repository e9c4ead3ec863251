// SPDX-License-Identifier: GPL-3.0-or-later
// From the server into the model, beside the brief's SELECT * through QSqlQuery.
#include "models/base/clock.h"
#include "models/seating/seatmapdecoding.h"
#include "tests/bench/samples.h"
#include "tests/bench/stadiumserver.h"

#include <QDateTime>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace parterre {

namespace {

const QString ms = QStringLiteral("ms");

/// A seat as a program would keep it that reads the brief's table.
struct BriefSeat
{
    int id;
    QString section, row, number;
    double price;
    QString status;
    int booking;
    int version;
    QDateTime created, updated;
};

/// As a program reads the brief's table: all columns of each row into a struct. In its favour it is
/// prepared once, forward only, and asks for columns by position.
class BriefReader final
{
public:
    explicit BriefReader(const QSqlDatabase &database)
        : m_query(database)
    {
        m_query.setForwardOnly(true);
        m_query.prepare(QStringLiteral("SELECT * FROM event_seats WHERE event_id = ?"));
        m_query.addBindValue(1);
    }

    /// Parsing the two times takes most of it; a program that knows its columns leaves them out.
    enum class Times { Read, Leave };

    [[nodiscard]] double read(Times times)
    {
        std::vector<BriefSeat> seats;
        const double taken = timed([&] {
            if (!m_query.exec())
                qFatal("the brief's query failed: %s", qUtf8Printable(m_query.lastError().text()));
            while (m_query.next()) {
                seats.push_back({m_query.value(0).toInt(),
                                 m_query.value(2).toString(),
                                 m_query.value(3).toString(),
                                 m_query.value(4).toString(),
                                 m_query.value(5).toDouble(),
                                 m_query.value(6).toString(),
                                 m_query.value(7).toInt(),
                                 m_query.value(8).toInt(),
                                 {},
                                 {}});
                if (times == Times::Read) {
                    seats.back().created = m_query.value(9).toDateTime();
                    seats.back().updated = m_query.value(10).toDateTime();
                }
            }
        });
        if (seats.size() != 80'000)
            qFatal("the brief's event has %zu seats", seats.size());
        return taken;
    }

private:
    QSqlQuery m_query;
};

double readBrief(BriefReader &brief, Samples &samples)
{
    samples.addTuned(brief.read(BriefReader::Times::Leave));
    return brief.read(BriefReader::Times::Read);
}

Result<SeatLayoutPtr> readLayout(StadiumServer &server)
{
    const auto row = server.till().queryOne(QStringLiteral("seating/seat_map"),
                                            {server.token(), server.event().value});
    return row ? decodeSeatMap(server.event(), *row) : row.error();
}

Result<void> readStates(StadiumServer &server, const Clock &clock, SeatStates &states)
{
    const auto row = server.till().queryOne(QStringLiteral("seating/seat_states"),
                                            {server.token(), server.event().value, QString()});
    if (!row)
        return row.error();
    const auto answer = decodeSeatStates({}, *row, clock.monotonic());
    if (!answer)
        return answer.error();
    states.apply(*answer);
    return {};
}

/// Seats, names, prices and places into a SeatLayout.
Result<Measure> loadStatic(int rounds)
{
    StadiumServer server;
    BriefReader brief(server.brief());
    std::optional<Error> trouble;
    Samples samples;
    samples.take(
        rounds,
        [&](int) {
            return timed([&] {
                if (const auto layout = readLayout(server); !layout)
                    trouble = layout.error();
            });
        },
        [&](int) { return readBrief(brief, samples); });
    if (trouble)
        return *trouble;
    return samples.measure(QStringLiteral("map_load_static"), ms, {.bound = 1.0 / 5});
}

/// All states into a SeatStates, as at every reconnect.
Result<Measure> loadStates(int rounds)
{
    const SystemClock clock;
    StadiumServer server;
    BriefReader brief(server.brief());
    const auto layout = readLayout(server);
    if (!layout)
        return layout.error();
    std::optional<Error> trouble;
    Samples samples;
    samples.take(
        rounds,
        [&](int) {
            SeatStates states(*layout, clock);
            return timed([&] {
                if (const auto read = readStates(server, clock, states); !read)
                    trouble = read.error();
            });
        },
        [&](int) { return readBrief(brief, samples); });
    if (trouble)
        return *trouble;
    return samples.measure(QStringLiteral("map_load_states"), ms, {.bound = 1.0 / 20});
}

} // namespace

std::vector<Bench> mapLoadingBenches()
{
    return {{QStringLiteral("map_load_static"), loadStatic},
            {QStringLiteral("map_load_states"), loadStates}};
}

} // namespace parterre
