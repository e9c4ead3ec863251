-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words that events used before.
select venues, cities, countries, categories, series from api.event_words($1::text)
