-- SPDX-License-Identifier: GPL-3.0-or-later
-- Adds a person. Only sent privately.
select outcome, version, id, message_args
  from api.add_staff($1::text, $2::uuid, $3::text, $4::text, $5::text, $6::text, $7::text[])
