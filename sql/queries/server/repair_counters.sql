-- SPDX-License-Identifier: GPL-3.0-or-later
select event_id, was_off_by from api.repair_counters()
