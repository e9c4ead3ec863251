-- SPDX-License-Identifier: GPL-3.0-or-later
select seal, first_id, last_id, sealed_at from api.broken_seals()
