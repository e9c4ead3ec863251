-- SPDX-License-Identifier: GPL-3.0-or-later
-- Why a locked booking whose hold ran out is not sold late: HOLD_ENDED when the time for that is
-- over or the event is on sale no more, CHANGED when a seat costs something else now. Null when it
-- may be, and for a hold that is live.
create or replace function parterre.why_not_late(p_booking parterre.bookings) returns api.outcome
language plpgsql
as $$
declare
    now_at constant timestamptz := clock_timestamp();
    event  parterre.events;
begin
    if not coalesce(p_booking.hold_expires_at <= now_at, false) then
        return null;
    end if;
    select * into event from parterre.events where id = p_booking.event_id for key share;
    if not parterre.is_on_sale(event)
       or p_booking.hold_expires_at
          < now_at - make_interval(secs => parterre.setting('late_confirm_seconds')) then
        return 'HOLD_ENDED';
    end if;
    return case when exists (
        select
        from parterre.booking_seats l
        join parterre.event_seats s on s.id = l.seat_id and s.event_id = l.event_id
        left join parterre.price_types t on t.id = l.price_type_id and t.event_id = l.event_id
        where l.booking_id = p_booking.id and l.event_id = p_booking.event_id
          and (l.released_at is null or l.released_at = p_booking.hold_expires_at)
          and l.price_at_booking <> case when t.id is null then s.price
                                         else parterre.typed_price(s.price, t, event.currency) end)
        then 'CHANGED'::api.outcome end;
end
$$;
