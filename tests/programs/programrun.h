// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/connectionoptions.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

#include <memory>

namespace parterre {

/// How a program of ours ended.
struct ProgramRun
{
    int code = -1; ///< -1: it crashed or did not end in two minutes
    QString out;
    QString err;
};

/// The environment that leads a program of ours to this database and nowhere else.
[[nodiscard]] QProcessEnvironment environmentFor(const ConnectionOptions &options);

/// Runs a program that lies beside the test ("parterre-admin") to its end.
[[nodiscard]] ProgramRun runProgram(const QString &program, const QStringList &arguments,
                                    const QProcessEnvironment &environment,
                                    const QByteArray &input = {});

struct KillAndWait
{
    void operator()(QProcess *process) const;
};
/// A program that runs until it is told to end, or until this goes.
using RunningProgram = std::unique_ptr<QProcess, KillAndWait>;

[[nodiscard]] RunningProgram startProgram(const QString &program, const QStringList &arguments,
                                          const QProcessEnvironment &environment);

} // namespace parterre
