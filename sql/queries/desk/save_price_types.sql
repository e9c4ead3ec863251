-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes $4 for the price types of event $2, read at version $3.
select outcome, version, id, message_args
  from api.save_price_types($1::text, $2::int, $3::int, $4::jsonb)
