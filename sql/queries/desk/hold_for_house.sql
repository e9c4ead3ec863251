-- SPDX-License-Identifier: GPL-3.0-or-later
select outcome, version, id, message_args
  from api.hold_for_house($1::text, $2::uuid, $3::int, $4::int[], $5::text, $6::text, $7::int,
                          $8::int)
