-- SPDX-License-Identifier: GPL-3.0-or-later
-- The token does nothing until its person gives the password again.
select api.lock_session($1::text)
