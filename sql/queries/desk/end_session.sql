-- SPDX-License-Identifier: GPL-3.0-or-later
-- Signs a person out from the desk.
select outcome, version, id, message_args
  from api.end_session($1::text, $2::uuid, $3::int)
