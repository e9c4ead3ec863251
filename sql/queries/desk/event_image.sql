-- SPDX-License-Identifier: GPL-3.0-or-later
-- The picture of event $2 in base64; no row when it has none in the database.
select content_type, content from api.event_image($1::text, $2::int)
