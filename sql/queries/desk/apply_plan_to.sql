-- SPDX-License-Identifier: GPL-3.0-or-later
select outcome, version, id, message_args
from api.apply_plan_to(
    $1, $2::uuid, $3::integer, $4::integer, $5::jsonb,
    row($6::text[], $7::text[], $8::text[], $9::bigint[],
        $10::real[], $11::real[], $12::real[], $13::real[], $14::integer[],
        $15::integer[], $16::integer[], $17::integer[], $18::integer[],
        $19::integer[])::api.seat_arrays)
