-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the link is alive.
select 1 as alive
