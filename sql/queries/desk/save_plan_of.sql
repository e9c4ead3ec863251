-- SPDX-License-Identifier: GPL-3.0-or-later
select outcome, version, id, message_args
from api.save_plan_of(
    $1, $2::uuid, $3::integer, $4::integer, $5, $6::jsonb,
    row($7::text[], $8::text[], $9::text[], $10::bigint[],
        $11::real[], $12::real[], $13::real[], $14::real[], $15::integer[],
        $16::integer[], $17::integer[], $18::integer[], $19::integer[],
        $20::integer[])::api.seat_arrays)
