-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every invariant with its number of violations, and the seals of the audit table.
select name, violations from parterre.invariants()
union all
select 'a broken seal of the audit table', count(*) from parterre.broken_seals()
