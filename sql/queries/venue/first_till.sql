-- SPDX-License-Identifier: GPL-3.0-or-later
-- The role of the till that the venue was set up with.
select role_name from parterre.tills order by id limit 1
