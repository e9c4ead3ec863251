-- SPDX-License-Identifier: GPL-3.0-or-later
select name, version, document, sections, rows, numbers, prices_minor, x, y, rotation, radius,
       kind, category
from api.plan($1, $2::integer)
