-- SPDX-License-Identifier: GPL-3.0-or-later
-- Maps as api.seat_map answers them, ready-made: to gather and print 80,000 seats takes a hundred
-- times as long as to send what is already text. A row holds while the event has that layout version
-- and seat_edits the number that it was made under.
create table parterre.seat_maps (
    event_id       integer primary key references parterre.events (id) on delete cascade,
    made_under     bigint  not null,
    layout_version integer not null,
    areas          jsonb   not null,
    section_names  text    not null,
    row_names      text    not null,
    seat_ids       text    not null,
    section_of     text    not null,
    row_of         text    not null,
    seat_numbers   text    not null,
    prices_minor   text    not null,
    x              text    not null,
    y              text    not null,
    rotation       text    not null,
    radius         text    not null,
    kind           text    not null,
    block          text    not null,
    row_order      text    not null,
    seat_order     text    not null,
    rank           text    not null
);
-- Packed, they would take less than half the room and a third more time.
alter table parterre.seat_maps
    alter seat_ids set storage external, alter section_of set storage external,
    alter row_of set storage external, alter seat_numbers set storage external,
    alter prices_minor set storage external, alter x set storage external,
    alter y set storage external, alter rotation set storage external,
    alter radius set storage external, alter kind set storage external,
    alter block set storage external, alter row_order set storage external,
    alter seat_order set storage external, alter rank set storage external;

-- How often the fixed part of any seat has been edited: one row.
create table parterre.seat_edits (
    only_row boolean primary key default true check (only_row),
    edits    bigint  not null
);
insert into parterre.seat_edits (edits) values (0);

-- Once a transaction is enough unless it reads a map in between, and 80,000 single inserts in one
-- would make as many dead rows.
create function parterre.note_seat_edit() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update parterre.seat_edits e set edits = e.edits + 1
    where e.xmin <> pg_current_xact_id()::xid
       or exists (select from parterre.seat_maps m where m.made_under = e.edits);
    return null;
end
$$;

-- Whoever edits seats, be it other software. No sale names any of these columns, so none pays.
create trigger event_seats_edited
    after insert or delete
    or update of id, event_id, section, row_number, seat_number, price, x, y, rotation, radius,
                 kind, block, row_order, seat_order, rank
    on parterre.event_seats for each statement execute function parterre.note_seat_edit();
create trigger event_seats_emptied
    after truncate
    on parterre.event_seats for each statement execute function parterre.note_seat_edit();

-- Its answer is printed arrays from now on, and a function cannot be replaced by one that answers
-- other types.
drop function if exists api.seat_map(text, integer);
