-- SPDX-License-Identifier: GPL-3.0-or-later
-- All settings, single values as plain text.
select key, value #>> '{}' as value from parterre.settings
