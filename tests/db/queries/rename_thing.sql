-- SPDX-License-Identifier: GPL-3.0-or-later
update things set name = $2::text where id = $1::integer
