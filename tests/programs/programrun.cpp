// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programs/programrun.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace parterre {

namespace {

constexpr int longestRun = 120'000;

void setUp(QProcess &process, const QString &program, const QStringList &arguments,
           const QProcessEnvironment &environment)
{
    process.setProgram(QCoreApplication::applicationDirPath() + u'/' + program);
    process.setArguments(arguments);
    process.setProcessEnvironment(environment);
}

} // namespace

void KillAndWait::operator()(QProcess *process) const
{
    process->kill();
    process->waitForFinished();
    delete process;
}

QProcessEnvironment environmentFor(const ConnectionOptions &options)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *inherited : {"PGHOST", "PGPORT", "PGUSER", "PGPASSWORD", "PGDATABASE"})
        environment.remove(QString::fromLatin1(inherited));
    environment.insert(QStringLiteral("PARTERRE_HOST"), options.host);
    environment.insert(QStringLiteral("PARTERRE_PORT"), QString::number(options.port));
    environment.insert(QStringLiteral("PARTERRE_DATABASE"), options.database);
    environment.insert(QStringLiteral("PARTERRE_USER"), options.user);
    environment.insert(QStringLiteral("PARTERRE_PASSWORD"), options.password);
    static const QTemporaryDir state; // parterred's, gone with the test
    environment.insert(QStringLiteral("STATE_DIRECTORY"), state.path());
    return environment;
}

ProgramRun runProgram(const QString &program, const QStringList &arguments,
                      const QProcessEnvironment &environment, const QByteArray &input)
{
    QProcess process;
    setUp(process, program, arguments, environment);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    ProgramRun run;
    const bool ended = process.waitForFinished(longestRun);
    if (ended && process.exitStatus() == QProcess::NormalExit)
        run.code = process.exitCode();
    run.out = QString::fromUtf8(process.readAllStandardOutput());
    run.err = QString::fromUtf8(process.readAllStandardError());
    return run;
}

RunningProgram startProgram(const QString &program, const QStringList &arguments,
                            const QProcessEnvironment &environment)
{
    RunningProgram process(new QProcess);
    setUp(*process, program, arguments, environment);
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->start();
    if (!process->waitForStarted())
        qFatal("%s does not start", qPrintable(program));
    return process;
}

} // namespace parterre
