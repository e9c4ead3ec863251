-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every invariant with its number of violations.
select name, violations from parterre.invariants()
