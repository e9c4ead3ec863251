-- SPDX-License-Identifier: GPL-3.0-or-later
select parterre.apply_plan(
    $1::integer, $2::jsonb,
    $3::text[], $4::text[], $5::text[], $6::bigint[],
    $7::real[], $8::real[], $9::real[], $10::real[],
    $11::integer[], $12::integer[], $13::integer[], $14::integer[], $15::integer[],
    $16::integer) as seats
