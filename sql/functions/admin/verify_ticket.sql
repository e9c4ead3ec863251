-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a ticket is worth now: VALID; VOID when it was reprinted or given back; UNKNOWN when it was
-- never sold. The code is 32 hexadecimal digits. For the owner; no till may ask.
create or replace function parterre.verify_ticket(
    p_line_id bigint, p_event_id integer, p_serial integer, p_code text)
returns text
language plpgsql stable
as $$
declare
    ticket record;
begin
    select l.serial, l.released_at, l.released_at > b.confirmed_at as returned, b.status,
           replace(l.ticket_code::text, '-', '') = lower(p_code) as ours
    into ticket
    from parterre.booking_seats l
    join parterre.bookings b on b.id = l.booking_id and b.event_id = l.event_id
    where l.id = p_line_id and l.event_id = p_event_id and b.confirmed_at is not null;
    return case
        when not found or p_serial < 1 then 'UNKNOWN'
        when p_serial < ticket.serial then 'VOID'
        when p_serial > ticket.serial or ticket.ours is not true then 'UNKNOWN'
        when ticket.released_at is null and ticket.status = 'CONFIRMED' then 'VALID'
        when ticket.returned then 'VOID'
        else 'UNKNOWN' end;
end
$$;
