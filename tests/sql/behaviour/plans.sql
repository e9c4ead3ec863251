-- SPDX-License-Identifier: GPL-3.0-or-later
do $$ -- applying a plan again adds its seats and raises the layout version
begin
    begin
        perform test.plan(1);
        assert false, 'a seat was there twice';
    exception when unique_violation then null;
    end;
    assert (select layout_version = 1 and total_seats = 40 and available_seats = 40
            from parterre.events where id = 1);
    assert parterre.apply_plan(
        1, '[{"type": "stage"}]', array['Box'], array['1'], array['1'], array[9000],
        array[null::real], array[null::real], array[null::real], array[null::real],
        array[null::integer], array[null::integer], array[null::integer], array[null::integer],
        array[null::integer]) = 1;
    assert (select layout_version = 2 and total_seats = 41 and available_seats = 41
                   and areas = '[{"type": "stage"}]' from parterre.events where id = 1);
    begin
        perform test.plan(99);
        assert false;
    exception when sqlstate 'PT404' then null;
    end;
end $$;

do $$ -- a plan is kept under its name, and renewed under it
declare
    plan integer;
begin
    for seats in 1..2 loop
        select parterre.save_plan(
            'Studio', jsonb_build_object('seats', seats), array_agg('Stalls'::text),
            array_agg('A'::text), array_agg(n::text), array_agg(4500::bigint),
            array_agg(n::real), array_agg(0::real), array_agg(0::real), array_agg(1::real),
            array_agg(0), array_agg(1), array_agg(1), array_agg(n), array_agg(n))
        into plan from generate_series(1, seats) n;
        assert plan = 1 and (select count(*) from parterre.plan_seats) = seats;
    end loop;
    assert (select document = '{"seats": 2}' from parterre.seating_plans);
end $$;

do $$ -- a seat that was ever sold or held cannot be removed
declare
    a api.booking_answer := test.hold(1, array[1]);
begin
    perform api.cancel_booking('till-1', gen_random_uuid(), 1, a.booking_id);
    delete from parterre.event_seats where id = 1;
    assert false;
exception when foreign_key_violation then null;
end $$;

do $$ -- references are one to one, and a misread character is noticed
begin
    assert (select count(distinct parterre.booking_reference(n)) = 5000
                   and bool_and(parterre.booking_id_of(parterre.booking_reference(n)) = n)
            from generate_series(1, 5000) n);
    assert parterre.booking_id_of(lower(parterre.booking_reference(1073741823))) = 1073741823;
    assert (select bool_and(parterre.booking_id_of(overlay(r placing c from place for 1)) is null)
            from parterre.booking_reference(4711) r, generate_series(1, 7) place,
                 regexp_split_to_table('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', '') c
            where substr(r, place, 1) <> c);
    assert parterre.booking_id_of('') is null and parterre.booking_id_of('K7P3QX') is null
           and parterre.booking_id_of('K7P3QX40') is null;
end $$;
