#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every text of ours names its licence within its first five lines.
source "$(dirname "$0")/common.sh"

unnamed=$(ours '*.h' '*.cpp' '*.sql' '*.sh' '*.cmake' '*CMakeLists.txt' '*.svg' dev .ci/run \
    | while read -r file; do
        head -5 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || echo "$file"
    done)
report "no SPDX line:" "$unnamed"
conclude
