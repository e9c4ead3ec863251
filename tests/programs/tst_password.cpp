// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/venue/password.h"

#include <QRegularExpression>
#include <QTest>

using namespace parterre;

class PasswordTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typeableOnesAreTwoDifferentWordsAndANumber();
};

void PasswordTest::typeableOnesAreTwoDifferentWordsAndANumber()
{
    static const QRegularExpression form(QStringLiteral("\\A([a-z]+)-([a-z]+)-[0-9]{4}\\z"));
    for (int i = 0; i < 1000; ++i) {
        const QString password = typeablePassword();
        const auto parts = form.match(password);
        QVERIFY2(parts.hasMatch() && parts.captured(1) != parts.captured(2), qPrintable(password));
    }
}

QTEST_GUILESS_MAIN(PasswordTest)
#include "tst_password.moc"
