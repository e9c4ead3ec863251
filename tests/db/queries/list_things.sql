-- SPDX-License-Identifier: GPL-3.0-or-later
select id, name from things order by id
