-- SPDX-License-Identifier: GPL-3.0-or-later
-- The managers desk: seating plans that several managers edit.

-- Seats of a plan or an event as they travel: parallel arrays, one element a seat, in the order of
-- the plan. category counts the categories of a plan from 0; an event has none.
create type api.seat_arrays as (
    sections     text[],
    rows         text[],
    numbers      text[],
    prices_minor bigint[],
    x            real[],
    y            real[],
    rotation     real[],
    radius       real[],
    kind         integer[],
    block        integer[],
    row_order    integer[],
    seat_order   integer[],
    rank         integer[],
    category     integer[]
);

-- version: raised by every save of a manager, who names the one that was read.
alter table parterre.seating_plans
    add column version  integer     not null default 1,
    add column seats    integer     not null default 0,
    add column saved_at timestamptz not null default now(),
    add column saved_by integer     references parterre.staff (user_id) on delete restrict;
update parterre.seating_plans p
set seats = (select count(*) from parterre.plan_seats s where s.plan_id = p.id);

-- place: in the order of the plan, which is how a person drew it.
alter table parterre.plan_seats
    add column place    integer,
    add column category smallint;

-- Who changed the seats of an event last: what the desk tells a manager who comes second. No act
-- of a sale writes details.
create index idx_audit_details on parterre.audit (event_id, id) where details is not null;
