-- SPDX-License-Identifier: GPL-3.0-or-later
insert into things (id, name, parent) values ($1::integer, $2::text, $3::integer)
