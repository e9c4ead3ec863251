// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/backoff.h"
#include "models/db/errors.h"

#include <QtTest>

using namespace parterre;

class ErrorsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEverySqlStateItsKind_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<ErrorKind>("kind");
        const auto row = [](const char *state, ErrorKind kind) {
            QTest::newRow(state) << QString::fromLatin1(state) << kind;
        };
        for (const char *state : {"08006", "08001", "57P01", "57P02", "57P03", "25P03"})
            row(state, ErrorKind::ConnectionLost);
        for (const char *state : {"40001", "40P01", "26000", "0A000"})
            row(state, ErrorKind::Retry);
        for (const char *state : {"23505", "23514", "23P01", "23503", "23502", "PT409"})
            row(state, ErrorKind::Refused);
        for (const char *state : {"42501", "28000", "28P01"})
            row(state, ErrorKind::Forbidden);
        for (const char *state : {"42601", "42P01", "22001", "25P02", "XX000"})
            row(state, ErrorKind::Bug);
        row("55P03", ErrorKind::Busy);
        row("53300", ErrorKind::Busy);
        row("53100", ErrorKind::Unavailable);
        row("57014", ErrorKind::Timeout);
    }
    void givesEverySqlStateItsKind()
    {
        QFETCH(QString, state);
        QFETCH(ErrorKind, kind);
        const Error error = errorFrom({state, QStringLiteral("said"), {}, {}});
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.code, state);
        QVERIFY(error.text.endsWith(u'.') || state.startsWith(QLatin1String("PT")));
    }

    void tellsALostLinkFromAnEmptyAnswer()
    {
        ServerComplaint complaint;
        QCOMPARE(errorFrom(complaint).kind, ErrorKind::Bug);
        complaint.linkOpen = false;
        QCOMPARE(errorFrom(complaint).kind, ErrorKind::ConnectionLost);
        complaint.committing = true;
        QCOMPARE(errorFrom(complaint).kind, ErrorKind::OutcomeUnknown);
    }

    void knowsARefusalEvenWhenTheLinkEndsWithIt()
    {
        ServerComplaint complaint{QStringLiteral("40001"), {}, {}, {}};
        complaint.committing = true;
        complaint.linkOpen = false;
        QCOMPARE(errorFrom(complaint).kind, ErrorKind::Retry);
    }

    void tellsOwnCancelFromTimeout()
    {
        ServerComplaint complaint{QStringLiteral("57014"), {}, {}, {}};
        complaint.cancelAsked = true;
        QCOMPARE(errorFrom(complaint).kind, ErrorKind::Cancelled);
    }

    void namesTheConstraint()
    {
        const Error error
            = errorFrom({QStringLiteral("23505"), QStringLiteral("duplicate"),
                         QStringLiteral("Key (id)=(1) exists"), QStringLiteral("one_thing")});
        QCOMPARE(error.code, QStringLiteral("one_thing"));
        QCOMPARE(error.detail, QStringLiteral("duplicate; Key (id)=(1) exists"));
        QVERIFY(!error.text.contains(QLatin1String("one_thing")));
    }

    void waitsLongerAndLongerBetweenTries()
    {
        using namespace std::chrono_literals;
        Backoff backoff;
        for (const auto full : {250ms, 500ms, 1000ms, 2000ms, 4000ms, 8000ms, 8000ms}) {
            const auto wait = backoff.next();
            QVERIFY(wait >= full / 2 && wait <= full);
        }
        backoff.reset();
        QVERIFY(backoff.next() <= 250ms);
    }
};

QTEST_GUILESS_MAIN(ErrorsTest)
#include "tst_errors.moc"
