#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Which folder may include what (the table in CONTRIBUTING.md).
source "$(dirname "$0")/common.sh"

# forbid SENTENCE REGEX PATHSPEC…: no include line in those files matches.
forbid() {
    local sentence=$1 regex=$2
    shift 2
    report "$sentence" "$(ours "$@" | xargs -r grep -nE "^#include *[<\"]($regex)" /dev/null || true)"
}

cpp() { printf '%s\n' "$1/*.h" "$1/*.cpp"; }
gui='QtGui|QtWidgets|QWidget|QApplication|QGuiApplication|QPainter|QPixmap|QImage|QColor|QFont|QDialog|QMainWindow'
sql='QtSql|QSql|libpq'

forbid "models/base sees only std and Qt Core:" "models/(db|seating|sales|events|customers|staff|tickets|venue|reports)/|ui/|app/|$sql|$gui" $(cpp models/base)
forbid "models/db sees only models/base below it:" "models/(seating|sales|events|customers|staff|tickets|venue|reports)/|ui/|app/|$gui" $(cpp models/db)
forbid "models never looks up, and never at a gui:" "ui/|app/|$gui" $(cpp models)
forbid "a store sees Connection, Executor, Row and Transaction of models/db, nothing else:" \
    "models/db/(migrator|privatecluster|listener|worker|session|statement|sqltext|errors|driverhandles|connectionprivate)" \
    $(cpp models/seating) $(cpp models/sales) $(cpp models/events) $(cpp models/customers) \
    $(cpp models/staff) $(cpp models/tickets) $(cpp models/reports)
forbid "only models/db sees Qt Sql and libpq:" "$sql" $(cpp models) ':!models/db' $(cpp ui) $(cpp app)
forbid "ui talks to stores, never to the database or the programs:" "models/db/|app/" $(cpp ui)
forbid "nobody includes app/:" "app/" $(cpp models) $(cpp ui) $(cpp tests) ':!tests/gui/ticketwindow.h'
# The one exception: tests of whole windows sit at the very composition that the program runs.
report "of app/, a ticket window sees the session only:" \
    "$(grep -n '#include "app/' tests/gui/ticketwindow.h | grep -v 'app/desktop/desktopsession.h' || true)"
conclude
