-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether this database has the list of applied migrations.
select to_regclass('parterre.migrations') is not null as present
