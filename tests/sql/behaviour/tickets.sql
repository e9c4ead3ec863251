-- SPDX-License-Identifier: GPL-3.0-or-later
create function test.sold(p_seats integer[]) returns integer language plpgsql as $$
declare
    a api.booking_answer := test.hold(1, p_seats);
begin
    return (test.confirm(1, a.booking_id, a.total_minor)).booking_id;
end
$$;
create function test.verify(p_ticket record) returns text language plpgsql as $$
begin
    return parterre.verify_ticket(p_ticket.line_id, 1, p_ticket.serial, p_ticket.code);
end
$$;

do $$ -- without a key tickets come unsigned, and nothing piles up
declare
    sale constant integer := test.sold(array[1, 2]);
begin
    perform api.fold_changes();
    assert (select count(*) = 2 and bool_and(signature is null and key_id is null and serial = 1
                   and not printed and code is null and price_type = ''
                   and section = 'Stalls' and row_name = 'A' and price_minor = 4500
                   and currency = 'EUR')
            from api.tickets(test.at_till(2), 1, sale)); -- which did not sell them
    assert (select bool_and(code ~ '^[0-9a-f]{32}$') from api.tickets(test.at_till(1), 1, sale));
    assert not exists (select from parterre.signing_queue);
end $$;

do $$ -- a sale is signed unasked; what lacks a signature is signed when it is read
declare
    key  constant integer := api.register_ticket_key(decode(repeat('ab', 32), 'hex'));
    old  constant integer := (select id from parterre.bookings);
    sale constant integer := test.sold(array[3, 4]);
    work record;
begin
    assert api.register_ticket_key(decode(repeat('ab', 32), 'hex')) = key;
    perform api.fold_changes();
    assert (select array_agg(booking_id) = array[sale] from parterre.signing_queue);
    perform from api.tickets(test.at_till(1), 1, old);
    assert (select count(*) from api.tickets_to_sign(1)) = 2
       and (select count(*) from api.tickets_to_sign(10)) = 4;
    select array_agg(t.line_id) as lines, array_agg(t.event_id) as events,
           array_agg(t.serial) as serials,
           array_agg(decode(repeat('cd', 64), 'hex')) as signatures
    into work from api.tickets_to_sign(10) t;
    assert api.store_signatures(key, work.lines, work.events, work.serials, work.signatures) = 4;
    assert api.store_signatures(key, work.lines, work.events, work.serials, work.signatures) = 0;
    assert not exists (select from parterre.signing_queue)
       and not exists (select from api.tickets_to_sign(10));
    assert (select bool_and(octet_length(signature) = 64 and key_id = key)
            from api.tickets('till-1', 1, sale));
    assert (select count(*) = 1 and min(octet_length(public_key)) = 32
            from api.ticket_keys('till-1'));
    begin
        perform api.register_ticket_key('\x00');
        assert false, 'a key that is none';
    exception when check_violation then null;
    end;
end $$;

do $$ -- printed, once said
declare
    sale constant integer := test.sold(array[5, 6]);
    line constant bigint := (select line_id from api.tickets('till-1', 1, sale) where seat_id = 5);
    request constant uuid := gen_random_uuid();
begin
    assert (select outcome from api.tickets_printed('till-1', request, 1, sale, array[line]))
           = 'DONE';
    assert (select outcome from api.tickets_printed('till-1', request, 1, sale, array[line]))
           = 'DONE';
    assert (select array_agg(printed order by seat_id) = array[true, false]
            from api.tickets('till-1', 1, sale));
    assert (select count(*) from parterre.audit where action = 'print') = 1;
    assert (select outcome from api.tickets_printed('till-1', gen_random_uuid(), 1, sale,
                                                    array[line, 1])) = 'CHANGED';
    begin
        perform api.tickets_printed('till-1', gen_random_uuid(), 1, sale, '{}');
        assert false, 'no tickets';
    exception when sqlstate 'PT400' then null;
    end;
end $$;

do $$ -- a reprint raises the serial and voids the old code
declare
    sale   constant integer := (select max(id) from parterre.bookings);
    old    record;
    ticket record;
    request constant uuid := gen_random_uuid();
    reason text;
begin
    select * into old from api.tickets('till-1', 1, sale) where seat_id = 5;
    assert test.verify(old) = 'VALID';
    assert parterre.verify_ticket(old.line_id, 1, 1, upper(old.code)) = 'VALID';
    foreach reason in array array['', null, repeat('x', 10000)] loop
        begin
            perform api.reprint('till-1', gen_random_uuid(), 1, sale, array[old.line_id], reason);
            assert false, left(reason, 10);
        exception when sqlstate 'PT400' then null;
        end;
    end loop;
    begin
        perform api.reprint('till-1', gen_random_uuid(), 1, sale, array[old.line_id],
                            '4111111111111111');
        assert false, 'a card number was stored';
    exception when sqlstate 'PT400' then null;
    end;
    assert (select outcome from api.reprint('till-1', request, 1, sale, array[old.line_id],
                                            'Paper jam ☂')) = 'DONE';
    assert (select outcome from api.reprint('till-1', request, 1, sale, array[old.line_id],
                                            'Paper jam ☂')) = 'DONE';
    select * into ticket from api.tickets('till-1', 1, sale) where seat_id = 5;
    assert ticket.serial = 2 and ticket.code <> old.code and not ticket.printed
           and ticket.signature is null, ticket;
    assert test.verify(old) = 'VOID' and test.verify(ticket) = 'VALID';
    assert (select details ->> 'reason' = 'Paper jam ☂' from parterre.audit
            where action = 'reprint');
    assert exists (select from api.tickets_to_sign(10) t
                   where t.line_id = ticket.line_id and t.serial = 2 and t.code = ticket.code);
    -- A signature for the old serial comes too late.
    assert api.store_signatures(1, array[ticket.line_id], array[1], array[1],
                                array[decode(repeat('ee', 64), 'hex')]) = 0;
    assert (select outcome from api.reprint('till-1', gen_random_uuid(), 1, 999,
                                            array[ticket.line_id], 'x')) = 'CHANGED';
    assert (select outcome from api.reprint('nobody', gen_random_uuid(), 1, sale,
                                            array[ticket.line_id], 'x')) = 'SIGNED_OUT';
end $$;

do $$ -- given back: void; never sold, or not ours: unknown
declare
    sale   constant integer := test.sold(array[7, 8]);
    hold   constant integer := (test.hold(1, array[9])).booking_id;
    ticket record;
    line   record;
begin
    select * into ticket from api.tickets('till-1', 1, sale) where seat_id = 8;
    perform api.refund(test.at_till(2), gen_random_uuid(), 1, sale, array[8], 4500,
                       '[{"tender": "CASH", "amount_minor": 4500}]');
    assert test.verify(ticket) = 'VOID';
    assert (select count(*) from api.tickets('till-2', 1, sale)) = 1;
    assert (select outcome from api.reprint('till-2', gen_random_uuid(), 1, sale,
                                            array[ticket.line_id], 'x')) = 'CHANGED';
    select l.id as line_id, l.serial::integer as serial,
           replace(l.ticket_code::text, '-', '') as code
    into line from parterre.booking_seats l where l.booking_id = hold;
    assert test.verify(line) = 'UNKNOWN'
       and not exists (select from api.tickets('till-2', 1, hold));
    select * into ticket from api.tickets(test.at_till(1), 1, sale);
    perform test.at_till(2);
    assert parterre.verify_ticket(ticket.line_id, 2, 1, ticket.code) = 'UNKNOWN'
       and parterre.verify_ticket(ticket.line_id, 1, 2, ticket.code) = 'UNKNOWN'
       and parterre.verify_ticket(ticket.line_id, 1, 0, ticket.code) = 'UNKNOWN'
       and parterre.verify_ticket(ticket.line_id, 1, 1, repeat('0', 32)) = 'UNKNOWN'
       and parterre.verify_ticket(ticket.line_id, 1, 1, '') = 'UNKNOWN'
       and parterre.verify_ticket(ticket.line_id, 1, 1, null) = 'UNKNOWN'
       and parterre.verify_ticket(999999, 1, 1, ticket.code) = 'UNKNOWN'
       and parterre.verify_ticket(null, null, null, null) = 'UNKNOWN';
    -- Queued, then refunded as a whole: the queue lets go of it.
    perform api.fold_changes();
    perform api.refund('till-2', gen_random_uuid(), 1, sale, null, 4500,
                       '[{"tender": "CASH", "amount_minor": 4500}]');
    assert not exists (select from api.tickets_to_sign(10) t
                       join parterre.booking_seats l on l.id = t.line_id
                       where l.booking_id = sale);
    assert not exists (select from parterre.signing_queue where booking_id = sale);
end $$;

do $$ -- only what is sold is signed
declare
    a   api.booking_answer := test.hold(1, array[15, 16]);
    key constant integer := (select id from parterre.ticket_keys where retired_at is null);
    line constant bigint := (select min(id) from parterre.booking_seats
                             where booking_id = a.booking_id);
begin
    assert api.store_signatures(key, array[line], array[1], array[1],
                                array[decode(repeat('cd', 64), 'hex')]) = 0;
end $$;
