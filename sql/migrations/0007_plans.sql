-- SPDX-License-Identifier: GPL-3.0-or-later
-- A plan is a venue without a date; applying it copies its seats into event_seats.
create table parterre.seating_plans (
    id         integer      generated always as identity primary key,
    name       varchar(200) not null,
    document   jsonb        not null,
    created_at timestamptz  not null default now(),
    constraint seating_plans_name_key unique (name),
    constraint seating_plans_name_given check (name <> '')
);

create table parterre.plan_seats (
    plan_id     integer        not null references parterre.seating_plans (id) on delete cascade,
    section     varchar(50)    not null,
    row_number  varchar(10)    not null,
    seat_number varchar(10)    not null,
    price       decimal(10, 2) not null,
    x           real,
    y           real,
    rotation    real,
    radius      real,
    kind        smallint       not null default 0,
    block       integer,
    row_order   integer,
    seat_order  integer,
    rank        integer,
    constraint plan_seats_pkey primary key (plan_id, section, row_number, seat_number),
    constraint plan_seats_section_given check (section <> ''),
    constraint plan_seats_price_not_negative check (price >= 0),
    constraint plan_seats_kind_known check (kind between 0 and 4)
);

alter table parterre.events
    add column plan_id integer references parterre.seating_plans (id) on delete restrict;
