-- SPDX-License-Identifier: GPL-3.0-or-later
-- The sale around the seats: price types, customers, card payments, refunds, exchanges, tickets.
create extension if not exists pg_trgm with schema parterre;

alter type parterre.tender add value 'EXCHANGE'; -- the value of seats given back for others
alter type api.outcome add value 'CAP';     -- a price type has too few left
alter type api.outcome add value 'CHANGED'; -- it is not as the window thought

alter type api.booking_answer
    add attribute price_type_ids integer[], -- parallel to seat_ids; 0 is the standard price
    add attribute customer_id    integer,   -- null for a walk-in
    add attribute customer       text,
    add attribute reasons        text[],    -- why best available chose these
    add attribute payment_id     integer;   -- of begin_card
update parterre.requests set answer = left(answer, -1) || ',{},,,{},)' where answer is not null;

-- A booking in a list of bookings.
create type api.booking_summary as (
    event_id     integer,
    booking_id   integer,
    reference    text,
    status       text,
    customer     text,
    event_name   text,
    start_time   timestamptz,
    seats        text,
    seat_count   integer,
    total_minor  bigint,
    currency     text,
    confirmed_at timestamptz,
    till         text,
    clerk        text
);

-- What best available is asked for. See functions/sales/wish_of.sql.
create type parterre.wish as (
    seats        integer,
    section      text,
    row_name     text,
    max_price    numeric,
    together     boolean,
    prefer       text,
    across_aisle boolean,
    wheelchairs  integer,
    instead_of   integer,
    booking_id   integer,
    excluded     integer[],
    nearer_than  integer
);

-- A customer is found by the beginning of a word of name, e-mail or phone number, or by a part of
-- one.
alter table parterre.users
    add column phone_number varchar(40),
    add constraint users_phone_number_form check (phone_number ~ '^[+0-9][-0-9 ()/.]{2,39}$'
        and length(regexp_replace(phone_number, '[^0-9]', '', 'g')) <= 15),
    add constraint users_no_card_number
        check (full_name !~ '([0-9][^0-9A-Za-z]{0,2}){12}[0-9]');
create index idx_users_search on parterre.users using gin
    ((lower(' ' || full_name || ' ' || email || ' ' || coalesce(phone_number, '')))
     parterre.gin_trgm_ops)
    where id > 1;

-- A line without a price type is sold at the price of its seat.
create table parterre.price_types (
    id              integer        generated always as identity,
    event_id        integer        not null
                                   references parterre.events (id) on delete restrict,
    name            varchar(50)    not null,
    percent         numeric(6, 3),
    fixed_price     decimal(10, 2),
    max_per_booking integer,
    max_total       integer,
    needs_reason    boolean        not null default false,
    needs_approval  boolean        not null default false,
    position        integer        not null default 0,
    is_active       boolean        not null default true,
    constraint price_types_pkey primary key (id, event_id),
    constraint price_types_name_key unique (name, event_id),
    constraint price_types_name_given check (name <> ''),
    constraint price_types_one_price check ((percent is null) <> (fixed_price is null)),
    constraint price_types_percent_in_range check (percent between 0 and 100),
    constraint price_types_fixed_not_negative check (fixed_price >= 0),
    constraint price_types_caps_not_negative check (max_per_booking >= 0 and max_total >= 0)
);
create index idx_price_types_event on parterre.price_types ((event_id + 0), position);

-- Whoever changes the price type, the reason or the serial of a line has locked its booking. A new
-- serial comes with a new ticket code: the old ticket is void.
alter table parterre.booking_seats
    add column price_type_id integer,
    add column reason        varchar(200),
    add column serial        smallint not null default 1,
    add column printed_at    timestamptz,
    add constraint booking_seats_price_type_fkey foreign key (price_type_id, event_id)
        references parterre.price_types (id, event_id) on delete restrict,
    add constraint booking_seats_no_card_number
        check (reason !~ '([0-9][^0-9A-Za-z]{0,2}){12}[0-9]');
create index idx_booking_seats_price_type on parterre.booking_seats (price_type_id, event_id)
    where released_at is null and price_type_id is not null;

-- Wheelchair and companion places are few: best available finds them without reading the others.
create index idx_event_seats_wheelchair on parterre.event_seats ((event_id + 0), rank)
    where kind in (1, 2);

-- Money given back for seats of a confirmed booking. Its payments less these are its total.
create table parterre.refunds (
    id          integer         generated always as identity,
    event_id    integer         not null,
    booking_id  integer         not null,
    payment_id  integer,
    session_id  integer         not null references parterre.sessions (id) on delete restrict,
    approved_by integer         references parterre.staff (user_id) on delete restrict,
    tender      parterre.tender not null,
    amount      decimal(10, 2)  not null,
    reference   varchar(255),
    created_at  timestamptz     not null default clock_timestamp(),
    constraint refunds_pkey primary key (id, event_id),
    constraint refunds_booking_fkey foreign key (booking_id, event_id)
        references parterre.bookings (id, event_id) on delete restrict,
    constraint refunds_payment_fkey foreign key (payment_id, event_id)
        references parterre.payments (id, event_id) on delete restrict,
    constraint refunds_amount_positive check (amount > 0),
    constraint refunds_no_card_number check (reference !~ '([0-9][^0-9A-Za-z]{0,2}){12}[0-9]')
);
create index idx_refunds_booking on parterre.refunds (booking_id, event_id);

-- A sale is found by the reference of its card payment; a till sees what it has not settled.
create index idx_payments_reference on parterre.payments (reference)
    where reference is not null;
drop index parterre.idx_payments_open;
create index idx_payments_open on parterre.payments (updated_at)
    where state in ('INTENT', 'AUTHORISED', 'CAPTURED', 'REFUND_DUE');

-- The total of a booking that was ever confirmed is what was paid less what was given back: checked
-- at commit by functions/sales/check_paid_in_full.sql, for a refunded booking too.
drop trigger bookings_paid_in_full on parterre.bookings;
create constraint trigger bookings_paid_in_full
    after insert or update of status, total_amount on parterre.bookings
    deferrable initially deferred
    for each row when (new.confirmed_at is not null)
    execute function parterre.check_paid_in_full();
create constraint trigger refunds_paid_in_full
    after insert or update or delete on parterre.refunds
    deferrable initially deferred
    for each row execute function parterre.check_paid_in_full();

-- parterred signs tickets with a key that no till can read; here is only its public half.
create table parterre.ticket_keys (
    id         smallint    generated always as identity primary key,
    public_key bytea       not null,
    created_at timestamptz not null default clock_timestamp(),
    retired_at timestamptz,
    constraint ticket_keys_public_key_key unique (public_key),
    constraint ticket_keys_public_key_length check (octet_length(public_key) = 32)
);

create table parterre.ticket_signatures (
    line_id   bigint   not null,
    event_id  integer  not null,
    serial    smallint not null,
    key_id    smallint not null references parterre.ticket_keys (id) on delete restrict,
    signature bytea    not null,
    constraint ticket_signatures_pkey primary key (line_id, event_id, serial),
    constraint ticket_signatures_line_fkey foreign key (line_id, event_id)
        references parterre.booking_seats (id, event_id) on delete restrict,
    constraint ticket_signatures_length check (octet_length(signature) = 64)
);

-- Bookings whose tickets wait for a signature.
create table parterre.signing_queue (
    event_id   integer     not null,
    booking_id integer     not null,
    asked_at   timestamptz not null default clock_timestamp(),
    constraint signing_queue_pkey primary key (booking_id, event_id),
    constraint signing_queue_booking_fkey foreign key (booking_id, event_id)
        references parterre.bookings (id, event_id) on delete restrict
);

-- Replaced by functions with other parameters.
drop function if exists parterre.hold_best(parterre.caller, integer, integer, text, numeric,
                                           boolean);
drop function if exists parterre.lock_best_apart(integer, integer, text, numeric);
drop function if exists parterre.lock_best_run(integer, integer, text, numeric);
drop function if exists parterre.best_runs(integer, integer, text, numeric, integer);
drop function if exists parterre.payments_of(jsonb);
