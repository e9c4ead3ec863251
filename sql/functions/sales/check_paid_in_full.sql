-- SPDX-License-Identifier: GPL-3.0-or-later
-- The payments of a booking that was ever confirmed, less what was given back, are its total;
-- checked when its transaction commits. The commit runs as the till, which may not read these
-- tables: hence security definer.
create or replace function parterre.check_paid_in_full() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off
set plan_cache_mode = force_generic_plan
as $$
declare
    booking integer;
    event   integer;
begin
    if tg_table_name = 'bookings' then
        booking := new.id;
        event := new.event_id;
    else
        booking := coalesce(new.booking_id, old.booking_id);
        event := coalesce(new.event_id, old.event_id);
    end if;
    if exists (
        select
        from parterre.bookings b
        where b.id = booking and b.event_id = event and b.confirmed_at is not null
          and b.total_amount <> (select coalesce(sum(p.amount), 0)
                                 from parterre.payments p
                                 where p.booking_id = booking and p.event_id = event
                                   and p.state = 'BOUND')
                              - (select coalesce(sum(r.amount), 0)
                                 from parterre.refunds r
                                 where r.booking_id = booking and r.event_id = event))
    then
        raise check_violation using
            message = format('the payments of booking %s are not its total', booking),
            table = 'bookings', constraint = 'bookings_paid_in_full';
    end if;
    return null;
end
$$;
