-- SPDX-License-Identifier: GPL-3.0-or-later
select api.note_jobs($1::uuid, $2::text[], $3::text[], $4::integer[], $5::integer[],
                     $6::bigint[], $7::text[])
