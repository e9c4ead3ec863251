-- SPDX-License-Identifier: GPL-3.0-or-later
-- Types, settings and the server heartbeat. pgcrypto lives in our schema: no till can reach it.
create schema if not exists api;
create extension if not exists pgcrypto with schema parterre;

create type parterre.seat_status as enum ('AVAILABLE', 'HOLD', 'BOOKED');
create type parterre.booking_status as enum ('HOLD', 'CONFIRMED', 'EXPIRED', 'CANCELLED');
create type parterre.staff_role as enum ('CLERK', 'MANAGER');
create type parterre.tender as enum ('CASH', 'CARD', 'COMP');
create type parterre.payment_state as enum
    ('INTENT', 'AUTHORISED', 'CAPTURED', 'BOUND', 'VOID', 'REFUND_DUE');

create table parterre.settings (
    key   text  primary key,
    value jsonb not null
);

insert into parterre.settings (key, value) values
    ('venue_name',        '"Parterre"'),
    ('demonstration',     'false'),
    ('demo_logins',       '[]'),
    ('hold_seconds',      '300'),
    ('hold_cap_seconds',  '900'),
    ('late_confirm_seconds', '43200'),
    ('seats_per_till',    '60'),
    ('bcrypt_cost',       '12');

-- One row for each parterred that ever ran.
create table parterre.server_heartbeat (
    instance   uuid        primary key,
    version    text        not null,
    started_at timestamptz not null default now(),
    beat_at    timestamptz not null
) with (fillfactor = 50);
