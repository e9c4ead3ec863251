# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by the lints: report collects findings, conclude ends with the verdict.
set -euo pipefail

findings=0

# report SENTENCE LINES: counts and prints the lines, if there are any.
report() {
    [ -n "$2" ] || return 0
    printf '%s\n%s\n\n' "$1" "$2"
    findings=$((findings + $(wc -l <<<"$2")))
}

conclude() {
    [ "$findings" -eq 0 ] || { echo "$findings findings"; exit 1; }
    echo "nothing found"
}

# ours PATTERN…: the project's files by git pathspec, or by find where there is no git folder.
ours() {
    git ls-files --cached --others --exclude-standard -- "$@"
}
