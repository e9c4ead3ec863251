-- SPDX-License-Identifier: GPL-3.0-or-later
select at from instants where at = $1::timestamptz
