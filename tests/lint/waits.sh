#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# No test waits by the clock, and no widget waits at all.
source "$(dirname "$0")/common.sh"

# lines REGEX PATHSPEC…
lines() {
    local regex=$1
    shift
    ours "$@" | xargs -r grep -nE "$regex" /dev/null || true
}

report "a bare wait in a test (QTRY_… waits for what it means):" \
    "$(lines '\b(qWait|qSleep|QTest::qWait|QThread::m?u?sleep|sleep_for|usleep)\b' 'tests/*.cpp' 'tests/*.h')"
report "a blocking wait in the window:" \
    "$(lines '\b(waitForFinished|waitForStarted|waitForReadyRead|BlockingQueuedConnection|sleep_for|QThread::m?u?sleep|processEvents)\b' 'ui/*.cpp' 'ui/*.h')"
report "a sleep in a script:" "$(lines '(^|[;&| ])sleep [0-9]' 'tests/*.sh' dev)"
conclude
