-- SPDX-License-Identifier: GPL-3.0-or-later
select name, violations from api.check_invariants() where violations <> 0
