-- SPDX-License-Identifier: GPL-3.0-or-later
select $1::text as value, $1::text is null as missing
