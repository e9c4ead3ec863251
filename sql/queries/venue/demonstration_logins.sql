-- SPDX-License-Identifier: GPL-3.0-or-later
-- The logins that a demonstration venue shows to everybody.
select value as logins from parterre.settings where key = 'demo_logins'
