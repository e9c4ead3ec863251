-- SPDX-License-Identifier: GPL-3.0-or-later
select $1::bigint as big, $2::numeric as exact, $3::boolean as yes, $4::timestamptz as at,
       $5::uuid as id, $6::jsonb as document, $7::float8 as fraction
