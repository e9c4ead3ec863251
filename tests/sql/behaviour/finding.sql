-- SPDX-License-Identifier: GPL-3.0-or-later
create function test.sold(p_till integer, p_seats integer[], p_card text default null)
returns api.booking_answer language plpgsql as $$
declare
    a api.booking_answer := test.hold(p_till, p_seats);
begin
    if p_card is null then
        return test.confirm(p_till, a.booking_id, a.total_minor);
    end if;
    return api.confirm_booking(
        test.at_till(p_till), gen_random_uuid(), 1, a.booking_id, a.total_minor,
        jsonb_build_array(jsonb_build_object('tender', 'CARD', 'amount_minor', a.total_minor,
                                             'reference', p_card)));
end
$$;
create function test.found(p_text text, p_event integer default null, p_till integer default 1)
returns integer[] language sql as $$
    select coalesce(array_agg(booking_id order by place), '{}')
    from (select booking_id, row_number() over () as place
          from api.find_bookings(test.at_till(p_till), p_text, p_event)) f
$$;

do $$ -- the last of this till; any by reference, seat, card reference or customer
declare
    one   api.booking_answer := test.sold(1, array[1, 2]);
    two   api.booking_answer := test.sold(2, array[21, 22, 23], 'T-4711');
    three api.booking_answer := test.sold(1, array[12]);
    hold  api.booking_answer := test.hold(1, array[30]);
    lee   integer;
begin
    assert test.found('') = array[three.booking_id, one.booking_id], test.found('');
    assert test.found(null, p_till => 2) = array[two.booking_id];
    assert test.found('', 2) = '{}';
    assert test.found(two.reference) = array[two.booking_id];
    assert test.found(' ' || lower(left(two.reference, 3)) || '-' || substr(two.reference, 4))
           = array[two.booking_id];
    assert test.found('T-4711') = array[two.booking_id] and test.found('T-47') = '{}';
    assert test.found('a12', 1) = array[three.booking_id] and test.found('a12') = '{}';
    assert test.found('Stalls B 2', 1) = array[two.booking_id]
       and test.found('st b3', 1) = array[two.booking_id] and test.found('x b3', 1) = '{}';
    assert test.found('b10', 1) = '{}', 'a hold is no sale';
    lee := (select id from api.add_customer('till-1', gen_random_uuid(), 'Lee Moss'));
    perform api.set_customer('till-1', gen_random_uuid(), 1, one.booking_id, lee);
    assert test.found('mos') = array[one.booking_id] and test.found('mos', 2) = '{}';
    assert test.found(repeat('😀 ש', 3000)) = '{}';
    assert test.found('%') = '{}' and test.found(E'\\') = '{}';
    assert test.found('''; drop table x') = '{}';
    assert (select count(*) from api.find_bookings('till-1', '', null, 1)) = 1;
    assert (select row (status, customer, event_name, seats, seat_count, total_minor, currency,
                        till, clerk)
                 is not distinct from row ('CONFIRMED', null::text, 'Tonight', 'Stalls B 1, 2, 3',
                                           3, 9000::bigint, 'EUR', 'Till 2', 'Max Manager')
            from api.find_bookings('till-1', 'T-4711'));
end $$;

do $$ -- everything about one sale, given back or not
declare
    a api.booking_answer := test.sold(2, array[33, 34], 'T-4712');
    d record;
begin
    perform api.refund(test.at_till(2), gen_random_uuid(), 1, a.booking_id, array[34], 3000,
                       '[{"tender": "CARD", "amount_minor": 3000, "reference": "R-1"}]');
    select * into d from api.booking_details(test.at_till(1), 1, a.booking_id);
    assert d.reference = a.reference and d.seats = 'Stalls B 13' and d.total_minor = 3000
           and d.seat_count = 1, d;
    assert d.seat_ids = array[33, 34] and d.released = array[false, true]
           and d.sections = array['Stalls', 'Stalls'] and d."rows" = array['B', 'B']
           and d.numbers = array['13', '14'] and d.prices_minor = array[3000, 3000]::bigint[]
           and d.price_types = array['', ''] and d.serials = array[1, 1]
           and d.printed = array[false, false], d;
    assert d.payments @> '[{"tender": "CARD", "state": "BOUND", "amount_minor": 6000,
                            "reference": "T-4712"}]', d.payments;
    assert d.refunds @> '[{"tender": "CARD", "amount_minor": 3000, "reference": "R-1",
                           "clerk": "Max Manager", "approved_by": "Max Manager"}]', d.refunds;
    perform api.refund(test.at_till(2), gen_random_uuid(), 1, a.booking_id, null, 3000,
                       '[{"tender": "CARD", "amount_minor": 3000}]');
    assert (select row (status, seats, seat_count, total_minor)
                 = row ('CANCELLED', 'Stalls B 13, 14', 0, 0::bigint)
            from api.find_bookings('till-2', a.reference));
    assert not exists (select from api.booking_details('till-2', 2, a.booking_id));
    assert not exists (select from api.booking_details(
        'till-2', 1, (select id from parterre.bookings where status = 'HOLD')));
end $$;
