-- SPDX-License-Identifier: GPL-3.0-or-later
select $1::bigint[] as big, $2::integer[] as numbers, $3::real[] as reals, $4::text[] as texts
