-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the books say of a ticket.
select parterre.verify_ticket($1::bigint, $2::int, $3::int, $4::text)
