-- SPDX-License-Identifier: GPL-3.0-or-later
select wall_ms, hold_seconds from api.server_clock()
