-- SPDX-License-Identifier: GPL-3.0-or-later
-- What printing and reprinting have in common: tickets of a sale of any till, its row locked.
create or replace function parterre.act_on_tickets(
    p_caller parterre.caller, p_request_id uuid, p_event_id integer, p_act text,
    p_asked parterre.asked)
returns api.booking_answer
language plpgsql
as $$
declare
    lines  constant bigint[] := parterre.plain_list(p_asked.line_ids);
    reason constant text := parterre.written_reason(p_asked.words);
    sale   parterre.bookings;
    no     api.booking_answer;
begin
    if p_act = 'reprint' and reason is null then
        raise exception using errcode = 'PT400', message = 'a reprint has a reason';
    end if;
    sale := parterre.lock_sale(p_asked.booking_id, p_event_id);
    if not lines <@ array(select id from parterre.booking_seats
                          where booking_id = sale.id and event_id = sale.event_id
                            and released_at is null) then
        return parterre.refusal('CHANGED', p_asked.booking_id);
    end if;
    if p_act = 'print' then
        perform parterre.note_printed(sale.event_id, lines);
    else
        no := parterre.why_not_reprint(p_caller, p_request_id, sale, lines, p_asked.codes);
        if no.outcome is not null then
            return no;
        end if;
        perform parterre.renew_tickets(p_caller, sale, lines);
    end if;
    insert into parterre.audit (action, event_id, booking_id, session_id, details)
    values (p_act, p_event_id, sale.id, p_caller.session_id,
            jsonb_build_object('lines', lines, 'reason', reason));
    return parterre.refusal('DONE', sale.id);
end
$$;

-- A ticket is printed anew fifty times at most. Whoever does not show it needs a manager, unless it
-- is the first time and this till sold it. Null when nothing speaks against it.
create or replace function parterre.why_not_reprint(
    p_caller parterre.caller, p_request_id uuid, p_sale parterre.bookings, p_line_ids bigint[],
    p_codes text[])
returns api.booking_answer
language plpgsql
as $$
declare
    seat_ids integer[];
    highest  integer;
begin
    select array_agg(seat_id), max(serial) into seat_ids, highest
    from parterre.booking_seats
    where id = any (p_line_ids) and event_id = p_sale.event_id;
    if highest > 50 then
        return parterre.refusal('FORBIDDEN', p_sale.id);
    end if;
    if not parterre.has_tickets(p_caller, p_sale, seat_ids, p_codes, 1)
       and parterre.approver_of(p_caller, p_request_id, p_sale.event_id, 'REPRINT', 0) is null then
        return parterre.ask_manager(p_sale.id, p_sale.event_id, 'REPRINT', 0);
    end if;
    return null;
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
    p_caller parterre.caller, p_sale parterre.bookings, p_line_ids bigint[])
returns void
language plpgsql
as $$
begin
    update parterre.booking_seats
    set serial = serial + 1, printed_at = null, code_till_id = p_caller.till_id,
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
declare
    asked parterre.asked;
begin
    asked.booking_id := p_booking_id;
    asked.line_ids := p_line_ids;
    outcome := (parterre.act(p_token, p_request_id, p_event_id, 'print', asked)).outcome;
end
$$;

-- Tickets will be printed again, for a reason: the old ones are void. p_codes are those of the old
-- ones, when they are shown.
create or replace function api.reprint(
    p_token text, p_request_id uuid, p_event_id integer, p_booking_id integer,
    p_line_ids bigint[], p_reason text, p_codes text[] default '{}', out outcome api.outcome)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set lock_timeout = '2s'
as $$
declare
    asked parterre.asked;
begin
    asked.booking_id := p_booking_id;
    asked.line_ids := p_line_ids;
    asked.words := p_reason;
    asked.codes := p_codes;
    outcome := (parterre.act(p_token, p_request_id, p_event_id, 'reprint', asked)).outcome;
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
