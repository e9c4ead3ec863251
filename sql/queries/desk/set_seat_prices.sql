-- SPDX-License-Identifier: GPL-3.0-or-later
-- The n-th seat gets the n-th price.
select outcome, version, id, message_args
  from api.set_seat_prices($1::text, $2::uuid, $3::int, $4::int, $5::int[], $6::bigint[],
                           $7::boolean)
