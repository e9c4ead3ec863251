-- SPDX-License-Identifier: GPL-3.0-or-later
-- Saves what a manager changed of a person.
select outcome, version, id, message_args
  from api.save_staff($1::text, $2::uuid, $3::int, $4::int, $5::text, $6::text, $7::text[],
                      $8::boolean)
