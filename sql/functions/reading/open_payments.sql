-- SPDX-License-Identifier: GPL-3.0-or-later
-- The card payments of this till that are not settled: taken and without a sale, or due back; and
-- those whose booking ended before anyone said whether the card was charged.
create or replace function api.open_payments(p_token text)
returns table (payment_id integer, event_id integer, booking_id integer, state text,
               amount_minor bigint, currency text, reference text, age_seconds integer)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
declare
    caller constant parterre.caller := parterre.reader_of(p_token);
begin
    return query
    select p.id, p.event_id, p.booking_id, p.state::text, parterre.minor(p.amount), e.currency,
           p.reference::text,
           extract(epoch from clock_timestamp() - p.created_at)::integer
    from parterre.payments p
    join parterre.sessions s on s.id = p.session_id
    join parterre.events e on e.id = p.event_id
    left join parterre.bookings b on b.id = p.booking_id and b.event_id = p.event_id
    where p.state in ('INTENT', 'AUTHORISED', 'CAPTURED', 'REFUND_DUE')
      and s.till_id = caller.till_id
      and not (p.state in ('INTENT', 'AUTHORISED') and b.status = 'HOLD'
               and b.hold_expires_at > clock_timestamp())
    order by p.id;
end
$$;
