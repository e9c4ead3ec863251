-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a manager writes upon a house hold, checked.
create or replace function parterre.house_words(
    p_reason text, p_letter text, p_colour integer, p_release_before_minutes integer)
returns parterre.house_holds
language plpgsql
as $$
declare
    hold parterre.house_holds;
begin
    hold.reason := parterre.refuse_card_number(parterre.plain_text(p_reason, 100));
    hold.letter := parterre.plain_text(p_letter, 1);
    hold.colour := p_colour;
    hold.release_before := make_interval(mins => p_release_before_minutes);
    if hold.reason is null then
        raise exception using errcode = 'PT400', message = 'A house hold needs a reason.';
    elsif hold.letter is null or ascii(hold.letter) > 65535 then
        raise exception using errcode = 'PT400', message = 'A house hold needs a letter for the map.';
    elsif hold.colour is null or hold.colour not between 1 and 6 then
        raise exception using errcode = 'PT400', message = 'A house hold has one of six colours.';
    elsif p_release_before_minutes not between 0 and 525600 then
        raise exception using errcode = 'PT400',
            message = 'A house hold is released at most a year before the event begins.';
    end if;
    return hold;
end
$$;

-- A house hold that is still one, locked. A hold that a till has is none.
create or replace function parterre.lock_house_hold(p_booking_id integer, p_event_id integer)
returns parterre.bookings
language plpgsql
as $$
declare
    booking parterre.bookings;
begin
    select * into booking
    from parterre.bookings
    where id = p_booking_id and event_id = p_event_id and till_id is null
    for no key update;
    return case when booking.status = 'HOLD' and booking.hold_expires_at is null then booking end;
end
$$;

-- The words of a booking, or those of a house hold that has none: written down on its first save.
create or replace function parterre.house_hold_of(p_booking_id integer, p_event_id integer)
returns parterre.house_holds
language plpgsql
as $$
declare
    hold parterre.house_holds;
begin
    select * into hold from parterre.house_holds
    where booking_id = p_booking_id and event_id = p_event_id;
    if not found then
        hold.booking_id := p_booking_id;
        hold.event_id := p_event_id;
        hold.version := 0;
    end if;
    return hold;
end
$$;

create or replace function parterre.house_hold_changed(p_hold parterre.house_holds)
returns api.desk_answer
language sql stable
as $$
    select parterre.desk_answer(
        'CHANGED', p_hold.booking_id, p_hold.version,
        array[(select full_name from parterre.users where id = p_hold.saved_by),
              to_char(p_hold.saved_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')])
$$;

-- REFUSED: how many seats another has, then seat, reason and holder of the first three.
create or replace function parterre.house_refusal(p_refusal api.booking_answer)
returns api.desk_answer
language sql stable
as $$
    select parterre.desk_answer('REFUSED', null, null, cardinality(p_refusal.refused_seat_ids)::text
        || coalesce((
            select array_agg(word order by r.place, w.place)
            from unnest(p_refusal.refused_seat_ids, p_refusal.refused_reasons,
                        p_refusal.refused_by) with ordinality as r (id, reason, holder, place)
            left join parterre.event_seats s on s.id = r.id
            cross join unnest(array[concat_ws(' ', s.section, s.row_number, s.seat_number),
                                    r.reason, r.holder]) with ordinality as w (word, place)
            where r.place <= 3), '{}'))
$$;
