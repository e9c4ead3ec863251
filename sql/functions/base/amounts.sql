-- SPDX-License-Identifier: GPL-3.0-or-later
-- Money crosses the border in minor units, a hundredth whatever the currency.
create or replace function parterre.minor(amount numeric) returns bigint
language sql immutable parallel safe
return (amount * 100)::bigint;

create or replace function parterre.amount(minor bigint) returns numeric
language sql immutable parallel safe
return minor::numeric / 100;
