-- SPDX-License-Identifier: GPL-3.0-or-later
-- Fresh tables have no statistics: for this transaction joins are hashed, whatever their size, and
-- nothing is compiled for the cost that this pretends.
select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)
