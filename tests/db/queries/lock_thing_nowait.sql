-- SPDX-License-Identifier: GPL-3.0-or-later
select id from things where id = $1::integer for update nowait
