// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/result.h"

#include <QtTest>

#include <memory>

using namespace parterre;

namespace {

const Error refusal{ErrorKind::Refused, QStringLiteral("No."), QStringLiteral("why"),
                    QStringLiteral("23505")};

Result<int> half(int number)
{
    if (number % 2 != 0)
        return refusal;
    return number / 2;
}

Result<void> check(bool fine)
{
    return fine ? Result<void>() : Result<void>(refusal);
}

} // namespace

class ResultTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValueOrAnError()
    {
        QVERIFY(half(4));
        QCOMPARE(*half(4), 2);
        QVERIFY(!half(3));
        QCOMPARE(half(3).error(), refusal);
    }

    void isFineOrHoldsAnError()
    {
        QVERIFY(check(true));
        QVERIFY(!check(false));
        QCOMPARE(check(false).error(), refusal);
    }

    void letsItsValueBeMovedOut()
    {
        Result<std::unique_ptr<int>> owner(std::make_unique<int>(7));
        const std::unique_ptr<int> taken = std::move(owner).value();
        QCOMPARE(*taken, 7);
    }

    void reachesIntoItsValue()
    {
        Result<QString> text(QStringLiteral("row"));
        text->append(QStringLiteral(" A"));
        QCOMPARE(*text, QStringLiteral("row A"));
    }

    void changesFromAValueToAnError()
    {
        Result<QString> text(QStringLiteral("x"));
        text = refusal;
        QVERIFY(!text);
        QCOMPARE(text.error().code, QStringLiteral("23505"));
    }
};

QTEST_GUILESS_MAIN(ResultTest)
#include "tst_result.moc"
