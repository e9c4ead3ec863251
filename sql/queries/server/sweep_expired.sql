-- SPDX-License-Identifier: GPL-3.0-or-later
select api.sweep_expired($1::integer)
