-- SPDX-License-Identifier: GPL-3.0-or-later
-- The number of a public key, given to it the first time.
select api.register_ticket_key($1::bytea)
