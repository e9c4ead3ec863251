-- SPDX-License-Identifier: GPL-3.0-or-later
-- 10,000 acts (or PARTERRE_LEDGER_ACTS) of two tills, drawn by a fixed seed: sales by every tender
-- and price type, refunds, exchanges, cards begun, captured and dropped, wrong amounts, requests
-- made twice. A drawer is kept beside the database, from the answers alone: in the end both say the
-- same.
update parterre.settings set value = '1000' where key = 'seats_per_till';
insert into parterre.price_types (event_id, name, percent, fixed_price, max_total)
values (1, 'Child', 33.333, null, 8), (1, 'Club', null, 40, null), (1, 'Guest', 0, null, null);
update parterre.staff set role = 'MANAGER';

create table test.drawer (minor bigint not null);
create table test.tally (act text, outcome text, times integer default 1,
                         primary key (act, outcome));

create function test.note(p_act text, p_outcome text, p_minor bigint default 0) returns void
language plpgsql as $$
begin
    insert into test.tally as t values (p_act, p_outcome)
    on conflict (act, outcome) do update set times = t.times + 1;
    insert into test.drawer select p_minor where p_minor <> 0;
end
$$;

create function test.upto(n integer) returns integer language sql as $$
    select 1 + floor(random() * n)::integer
$$;

-- An amount in one to three parts, by cash, card or, sometimes, for nothing.
create function test.split(p_minor bigint, p_comp bigint default 0) returns jsonb
language plpgsql as $$
declare
    parts   jsonb := '[]';
    rest    bigint := p_minor - p_comp;
    portion bigint;
begin
    if p_comp > 0 then
        parts := parts || jsonb_build_object('tender', 'COMP', 'amount_minor', p_comp);
    end if;
    while rest > 0 loop
        portion := case when random() < 0.7 then rest else greatest(1, floor(rest * random())) end;
        parts := parts || jsonb_build_object(
            'tender', case when random() < 0.5 then 'CASH' else 'CARD' end,
            'amount_minor', portion);
        rest := rest - portion;
    end loop;
    return parts;
end
$$;
create function test.money(p_parts jsonb) returns bigint
language plpgsql as $$
begin
    return (select coalesce(sum((p ->> 'amount_minor')::bigint), 0)
        from jsonb_array_elements(p_parts) p where p ->> 'tender' <> 'COMP');
end
$$;

-- A random booking by one of its seats: there are few seats, and many bookings.
create function test.a_sale() returns parterre.bookings
language plpgsql as $$
begin
    return (select b from (select current_booking_id as id from parterre.event_seats
        where status = 'BOOKED' order by random() limit 1) s
        join parterre.bookings b using (id));
end
$$;
create function test.a_hold(p_till integer) returns parterre.bookings
language plpgsql as $$
begin
    return (select b from parterre.bookings b where status = 'HOLD' and till_id = p_till
        order by random() limit 1);
end
$$;
create function test.some_seats(p_booking parterre.bookings) returns integer[]
language plpgsql as $$
begin
    return (select array_agg(seat_id)
        from (select seat_id from parterre.booking_seats
        where booking_id = p_booking.id and released_at is null
        order by random() limit test.upto(3)) s);
end
$$;
create function test.worth(p_booking parterre.bookings, p_seats integer[]) returns bigint
language plpgsql as $$
begin
    return (select coalesce(sum(price_at_booking) * 100, 0)::bigint from parterre.booking_seats
        where booking_id = p_booking.id and seat_id = any (p_seats) and released_at is null);
end
$$;
create function test.comp_left(p_booking parterre.bookings) returns bigint language sql as $$
    select parterre.minor(parterre.comp_value(p_booking))
$$;

create function test.act(p_act integer, p_till integer) returns void language plpgsql as $$
declare
    token   constant text := 'till-' || p_till;
    hold    constant parterre.bookings := test.a_hold(p_till);
    sale    constant parterre.bookings := test.a_sale();
    seats   constant integer[] := test.some_seats(case when p_act < 50 then hold else sale end);
    request constant uuid := gen_random_uuid();
    wrong   constant bigint := (random() < 0.1)::integer;
    worth   bigint;
    moved   bigint;
    paid    jsonb;
    back    jsonb;
    a       api.booking_answer;
begin
    if p_act <= 20 or hold.id is null and p_act not between 53 and 75 then
        a := api.hold_seats(token, request, 1, array[test.upto(40), test.upto(40)],
                            case when random() < 0.3 then hold.id end);
        perform test.note('hold', a.outcome::text);
    elsif p_act <= 27 then
        a := api.set_price_type(token, request, 1, hold.id, seats, nullif(test.upto(4) - 1, 0),
                                null);
        perform test.note('price', a.outcome::text);
    elsif p_act <= 30 then
        a := api.begin_card(token, request, 1, hold.id, test.upto(5000));
        perform test.note('card', a.outcome::text);
        perform api.capture_card(token, gen_random_uuid(), 1, a.payment_id, 'T')
        where random() < 0.7;
        perform api.drop_card(token, gen_random_uuid(), 1, a.payment_id);
    elsif p_act <= 33 then
        a := api.cancel_booking(token, request, 1, hold.id);
        perform test.note('cancel', a.outcome::text);
    elsif p_act <= 52 then
        worth := parterre.minor(hold.total_amount);
        paid := test.split(worth, case when random() < 0.2
                                       then floor(worth * random())::bigint else 0 end);
        a := api.confirm_booking(token, request, 1, hold.id, worth + wrong, paid);
        perform test.note('confirm', a.outcome::text,
                          case when a.outcome = 'DONE' then test.money(paid) else 0 end);
        if random() < 0.3 then -- the answer was lost
            a := api.confirm_booking(token, request, 1, hold.id, worth + wrong, paid);
            assert a.replayed, a;
        end if;
    elsif sale.id is null then
        perform test.note('nothing', 'sold');
    elsif p_act <= 75 then
        worth := test.worth(sale, seats);
        back := test.split(worth + wrong, least(test.comp_left(sale), worth));
        a := api.refund(token, request, 1, sale.id, seats, worth, back);
        perform test.note('refund', a.outcome::text,
                          case when a.outcome = 'DONE' then -test.money(back) else 0 end);
        if random() < 0.3 then
            a := api.refund(token, request, 1, sale.id, seats, worth, back);
            assert a.replayed, a;
        end if;
    else
        worth := test.worth(sale, seats);
        moved := least(worth, parterre.minor(hold.total_amount));
        paid := test.split(parterre.minor(hold.total_amount) - moved + wrong);
        back := test.split(worth - moved,
                           least(greatest(test.comp_left(sale) - moved, 0), worth - moved));
        a := api.exchange(token, request, 1, sale.id, seats, hold.id, paid, back);
        perform test.note('exchange', a.outcome::text,
                          case when a.outcome = 'DONE' then test.money(paid) - test.money(back)
                               else 0 end);
    end if;
end
$$;

create procedure test.act_often(p_times integer) language plpgsql as $$
begin
    perform setseed(0.4711);
    for turn in 1..p_times / 50 loop
        perform test.at_till(1 + turn % 2);
        for n in 1..50 loop
            perform test.act(test.upto(100), 1 + turn % 2);
        end loop;
        commit;
        if turn % 40 = 0 then
            assert (select sum(violations) = 0 from parterre.invariants()), turn;
        end if;
    end loop;
end
$$;

set synchronous_commit = off;
\set acts 10000
\getenv acts PARTERRE_LEDGER_ACTS
call test.act_often(:acts);

\o /dev/stderr
select act, outcome, times from test.tally order by act, outcome;
\o

do $$
declare
    drawer constant numeric := (select coalesce(sum(minor), 0) from test.drawer);
begin
    assert (select sum(times) > 9000 and count(*) filter (where outcome = 'DONE') = 7
            from test.tally), 'not all acts were done';
    assert (select sum(times) > 500 from test.tally
            where act in ('confirm', 'refund', 'exchange') and outcome = 'DONE');
    assert drawer = 100 * (
        (select coalesce(sum(amount), 0) from parterre.payments
         where state = 'BOUND' and tender in ('CASH', 'CARD'))
        - (select coalesce(sum(amount), 0) from parterre.refunds where tender in ('CASH', 'CARD'))),
        format('the drawer has %s', drawer);
    assert 0 = (select sum(amount) from parterre.payments where tender = 'EXCHANGE')
             - (select sum(amount) from parterre.refunds where tender = 'EXCHANGE');
    -- Everything is given back: then nothing is left.
    perform test.at_till(1);
    assert (select bool_and((api.refund(
                'till-1', gen_random_uuid(), 1, b.id, null, parterre.minor(b.total_amount),
                test.split(parterre.minor(b.total_amount), test.comp_left(b)))).outcome = 'DONE')
            from parterre.bookings b where b.status = 'CONFIRMED');
    assert (select sum(amount) from parterre.payments where state = 'BOUND')
         = (select sum(amount) from parterre.refunds), 'the ledger does not net to zero';
end $$;
