-- SPDX-License-Identifier: GPL-3.0-or-later
-- The digits after the point that amounts of a currency have.
create or replace function parterre.minor_digits(p_currency text) returns integer
language sql immutable parallel safe
return case when p_currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG',
                                'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 0 else 2 end;

-- What a seat costs by a price type: a share of its price, rounded half up, or a fixed price; never
-- more than the seat itself.
create or replace function parterre.typed_price(
    p_price numeric, p_type parterre.price_types, p_currency text)
returns numeric
language sql immutable parallel safe
as $$
    select least(p_price, coalesce(p_type.fixed_price,
                                   round(p_price * p_type.percent / 100,
                                         parterre.minor_digits(p_currency))))
$$;

-- The live lines of a price type, held or sold.
create or replace function parterre.lines_of_type(p_price_type_id integer, p_event_id integer)
returns integer
language plpgsql
as $$
begin
    return (select count(*)
            from parterre.booking_seats
            where price_type_id = p_price_type_id and event_id = p_event_id
              and released_at is null);
end
$$;

-- How many more lines a price type allows, null without a cap. Its row is locked from here to the
-- end of the transaction: two windows cannot both take the last.
create or replace function parterre.lock_cap(
    p_price_type_id integer, p_event_id integer, p_max_total integer)
returns integer
language plpgsql
as $$
begin
    if p_max_total is null then
        return null;
    end if;
    perform from parterre.price_types
    where id = p_price_type_id and event_id = p_event_id
    for no key update;
    return p_max_total - parterre.lines_of_type(p_price_type_id, p_event_id);
end
$$;
