-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables, types and indexes that the brief gives for reading a map, to be measured against as
-- they are: an event of 80,000 seats, 45 % of them sold.
create table users (
    id serial primary key,
    email varchar(255) unique not null,
    full_name varchar(255) not null,
    password_hash varchar(255) not null,
    created_at timestamp default now(),
    updated_at timestamp default now());
create table events (
    id serial primary key,
    name varchar(500) not null,
    venue varchar(500) not null,
    total_seats integer not null default 0,
    available_seats integer not null default 0);
create type seat_status as enum ('AVAILABLE', 'HOLD', 'BOOKED');
create type booking_status as enum ('HOLD', 'CONFIRMED', 'EXPIRED', 'CANCELLED');
create table bookings (
    id serial primary key,
    user_id integer not null references users (id) on delete cascade,
    event_id integer not null references events (id) on delete cascade,
    status booking_status not null default 'HOLD',
    total_amount decimal(10,2) not null,
    hold_expires_at timestamp);
create table event_seats (
    id serial primary key,
    event_id integer not null references events (id) on delete cascade,
    section varchar(50) not null,
    row_number varchar(10) not null,
    seat_number varchar(10) not null,
    price decimal(10,2) not null,
    status seat_status not null default 'AVAILABLE',
    current_booking_id integer references bookings (id) on delete set null,
    version integer not null default 0,
    created_at timestamp default now(),
    updated_at timestamp default now(),
    unique (event_id, section, row_number, seat_number));
create index idx_event_seats_event_status on event_seats (event_id, status);
create index idx_event_seats_booking on event_seats (current_booking_id)
    where current_booking_id is not null;
create index idx_event_seats_section on event_seats (event_id, section);

insert into users (email, full_name, password_hash) values ('u@x.y', 'User', 'x');
insert into events (name, venue, total_seats, available_seats)
values ('Big', 'Stadium', 80000, 44000);
insert into bookings (user_id, event_id, status, total_amount)
select 1, 1, 'CONFIRMED', 100 from generate_series(1, 18000);
insert into event_seats (event_id, section, row_number, seat_number, price, status,
                         current_booking_id, version)
select 1, 'S' || lpad((g / 1000)::text, 2, '0'), ((g % 1000) / 40 + 1)::text, (g % 40 + 1)::text,
       30 + (g / 1000) % 10 * 10,
       (case when g % 100 < 45 then 'BOOKED' else 'AVAILABLE' end)::seat_status,
       case when g % 100 < 45 then g % 18000 + 1 end, case when g % 100 < 45 then 2 else 0 end
from generate_series(0, 79999) g;
