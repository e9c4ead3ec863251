-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether whoever asks has the tickets of these seats of a locked sale: their codes are shown, or
-- they are from this till and were printed anew less than p_serial times. A colleague at another
-- till reads of every sale, but of no code.
create or replace function parterre.has_tickets(
    p_caller parterre.caller, p_sale parterre.bookings, p_seat_ids integer[], p_codes text[],
    p_serial integer)
returns boolean
language plpgsql
as $$
declare
    shown constant text[] := array(select lower(code) from unnest(p_codes) as code
                                    where code is not null);
begin
    return not exists (
        select from parterre.booking_seats l
        where l.booking_id = p_sale.id and l.event_id = p_sale.event_id
          and l.seat_id = any (p_seat_ids) and l.released_at is null
          and not (coalesce(l.code_till_id, p_sale.till_id) is not distinct from p_caller.till_id
                   and l.serial <= p_serial)
          and replace(l.ticket_code::text, '-', '') <> all (shown));
end
$$;
