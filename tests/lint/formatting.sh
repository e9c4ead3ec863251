#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# C++ files are formatted as .clang-format says.
source "$(dirname "$0")/common.sh"

unformatted=$(ours '*.h' '*.cpp' | xargs -r clang-format --dry-run 2>&1 \
    | sed -n 's/^\([^:]*\):\([0-9]*\):.*Wformat.*/\1:\2/p' | head -50)
report "not formatted (clang-format -i FILE mends it):" "$unformatted"
conclude
