-- SPDX-License-Identifier: GPL-3.0-or-later
-- What printing and reprinting have in common: tickets of a sale of any till, its row locked.
create or replace function parterre.act_on_tickets(
    p_token text, p_request_id uuid, p_event_id integer, p_booking_id integer, p_line_ids bigint[],
    p_act text, p_reason text)
returns api.outcome
language plpgsql
as $$
declare
    caller constant parterre.caller := parterre.actor_of(p_token);
    lines  constant bigint[] := array(select distinct unnest(p_line_ids) order by 1);
    sale   parterre.bookings;
    answer api.booking_answer;
begin
    if caller.refused is not null then
        return caller.refused;
    end if;
    if lines = '{}' or array_position(lines, null) is not null
       or p_act = 'reprint' and p_reason is null then
        raise exception using errcode = 'PT400', message = 'no tickets are named, or no reason';
    end if;
    answer := parterre.open_request(
        caller, p_request_id, p_event_id,
        format('%s %s of %s as %s', p_act, lines, p_booking_id, p_reason));
    if answer.replayed then
        return answer.outcome;
    end if;
    sale := parterre.lock_sale(p_booking_id, p_event_id);
    if not lines <@ array(select id from parterre.booking_seats
                          where booking_id = sale.id and event_id = sale.event_id
                            and released_at is null) then
        answer := parterre.refusal('CHANGED', p_booking_id);
    else
        if p_act = 'print' then
            perform parterre.note_printed(sale.event_id, lines);
        else
            perform parterre.renew_tickets(sale, lines);
        end if;
        insert into parterre.audit (action, event_id, booking_id, session_id, details)
        values (p_act, p_event_id, p_booking_id, caller.session_id,
                jsonb_build_object('lines', lines, 'reason', p_reason));
        answer := parterre.refusal('DONE', p_booking_id);
    end if;
    return (parterre.close_request(p_request_id, p_event_id, answer)).outcome;
end
$$;

create or replace function parterre.note_printed(p_event_id integer, p_line_ids bigint[])
returns void
language plpgsql
as $$
begin
    update parterre.booking_seats set printed_at = clock_timestamp()
    where id = any (p_line_ids) and event_id = p_event_id;
end
$$;

-- The next serial and a new code: what was printed before is void from now on.
create or replace function parterre.renew_tickets(
    p_sale parterre.bookings, p_line_ids bigint[])
returns void
language plpgsql
as $$
begin
    update parterre.booking_seats
    set serial = serial + 1, printed_at = null,
        ticket_code = encode(parterre.gen_random_bytes(16), 'hex')::uuid
    where id = any (p_line_ids) and event_id = p_sale.event_id;
    perform parterre.ask_for_signatures(p_sale.id, p_sale.event_id);
end
$$;

-- The printer has them.
create or replace function api.tickets_printed(
    p_token text, p_request_id uuid, p_event_id integer, p_booking_id integer,
    p_line_ids bigint[], out outcome api.outcome)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set lock_timeout = '2s'
as $$
begin
    outcome := parterre.act_on_tickets(p_token, p_request_id, p_event_id, p_booking_id, p_line_ids,
                                       'print', null);
end
$$;

-- Tickets will be printed again, for a reason: the old ones are void.
create or replace function api.reprint(
    p_token text, p_request_id uuid, p_event_id integer, p_booking_id integer,
    p_line_ids bigint[], p_reason text, out outcome api.outcome)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set lock_timeout = '2s'
as $$
begin
    outcome := parterre.act_on_tickets(p_token, p_request_id, p_event_id, p_booking_id, p_line_ids,
                                       'reprint', parterre.written_reason(p_reason));
end
$$;

-- A reason, as typed. Never a card number.
create or replace function parterre.written_reason(p_text text) returns text
language plpgsql immutable
as $$
begin
    return parterre.refuse_card_number(parterre.plain_text(p_text, 200));
end
$$;
