-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the seats of an event are worth, by section and price: those that are free or kept by the
-- house at their price, the others at the price of their booking. A hold that ran out is free. An
-- event without seats is one row without a section. prices_version: for set_seat_prices.
create or replace function api.house_value(p_token text, p_event_id integer)
returns table (prices_version integer, currency text, section text, price_minor bigint,
               free integer, held integer, house integer, sold integer, free_minor bigint,
               held_minor bigint, house_minor bigint, sold_minor bigint)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
begin
    perform parterre.managing_reader_of(p_token);
    return query
    with seat as (
        select s.section, s.price, l.price_at_booking,
               case when b.status = 'CONFIRMED' then 'SOLD'
                    when b.hold_expires_at > clock_timestamp() then 'HELD'
                    when b.id is not null and b.hold_expires_at is null then 'HOUSE' end as taken
        from parterre.event_seats s
        left join parterre.bookings b on b.id = s.current_booking_id and b.event_id = s.event_id
        left join parterre.booking_seats l
            on l.seat_id = s.id and l.event_id = s.event_id and l.released_at is null
           and b.id is not null
        where s.event_id + 0 = p_event_id
    ), grouped as (
        select s.section, s.price, s.taken, count(*)::integer as seats,
               parterre.minor(sum(case when s.taken in ('SOLD', 'HELD') then s.price_at_booking
                                       else s.price end)) as worth
        from seat s
        group by s.section, s.price, s.taken
    )
    select e.prices_version, e.currency, g.section::text, parterre.minor(g.price),
           coalesce(sum(g.seats) filter (where g.taken is null), 0)::integer,
           coalesce(sum(g.seats) filter (where g.taken = 'HELD'), 0)::integer,
           coalesce(sum(g.seats) filter (where g.taken = 'HOUSE'), 0)::integer,
           coalesce(sum(g.seats) filter (where g.taken = 'SOLD'), 0)::integer,
           coalesce(sum(g.worth) filter (where g.taken is null), 0)::bigint,
           coalesce(sum(g.worth) filter (where g.taken = 'HELD'), 0)::bigint,
           coalesce(sum(g.worth) filter (where g.taken = 'HOUSE'), 0)::bigint,
           coalesce(sum(g.worth) filter (where g.taken = 'SOLD'), 0)::bigint
    from parterre.events e
    left join grouped g on true
    where e.id = p_event_id
    group by e.id, g.section, g.price
    order by g.section, g.price desc;
end
$$;
