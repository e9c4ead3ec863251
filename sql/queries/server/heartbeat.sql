-- SPDX-License-Identifier: GPL-3.0-or-later
select api.heartbeat($1::uuid, $2::text)
