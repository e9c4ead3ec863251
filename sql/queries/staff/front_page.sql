-- SPDX-License-Identifier: GPL-3.0-or-later
-- The venue and this till, before anyone has signed in.
select venue, demonstration, logins, till
  from api.front_page()
