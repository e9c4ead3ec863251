-- SPDX-License-Identifier: GPL-3.0-or-later
-- What keeps a till that sends whatever it likes from others and their sales.
update parterre.payments p set state = 'REFUNDED'
where p.state = 'VOID'
  and exists (select from parterre.audit a
              where a.action = 'refund card' and a.event_id = p.event_id
                and (a.details ->> 'payment')::integer = p.id
                and a.details ->> 'outcome' = 'DONE');

-- Half an hour is enough for a sale whose hold ran out; half a day was an option on the house.
update parterre.settings set value = '1800'
where key = 'late_confirm_seconds' and value = '43200';

-- What every act is asked with. See functions/sales/act.sql.
create type parterre.asked as (
    booking_id    integer,
    seat_ids      integer[],
    line_ids      bigint[],
    price_type_id integer,
    customer_id   integer,
    payment_id    integer,
    hold_id       integer,
    amount        numeric,
    payments      jsonb,
    repay         jsonb,
    codes         text[],
    words         text
);

-- The till that printed a ticket anew; null: the one that sold it. It alone is told the code.
alter table parterre.booking_seats
    add column code_till_id integer references parterre.tills (id) on delete restrict;

-- Wrong passwords count for the till at which they were typed: one till locks nobody out elsewhere.
alter table parterre.sign_in_failures
    add column till_id integer not null default 0,
    drop constraint sign_in_failures_pkey,
    add constraint sign_in_failures_pkey primary key (email_hash, till_id);
alter table parterre.sign_in_failures alter column till_id drop default;

-- Customers entered in the present hour of a session.
alter table parterre.sessions
    add column customers_added integer     not null default 0,
    add column customers_since timestamptz not null default clock_timestamp();

-- Where old requests are looked for next. See functions/server/forget_requests.sql.
create sequence parterre.forgetting minvalue 0 start 0 cycle;

-- Replaced by functions with other parameters.
drop function if exists parterre.act_on_hold(text, uuid, integer, integer, text, integer[]);
drop function if exists parterre.act_on_card(text, uuid, integer, integer, text, text);
drop function if exists parterre.act_on_tickets(text, uuid, integer, integer, bigint[], text,
                                                text);
drop function if exists parterre.set_customer(parterre.caller, parterre.bookings, integer);
drop function if exists parterre.set_price_type(parterre.caller, uuid, parterre.bookings,
                                                integer[], parterre.price_types, text);
drop function if exists parterre.refund(parterre.caller, uuid, integer, integer, integer[],
                                        numeric, jsonb);
drop function if exists parterre.exchange(parterre.caller, uuid, parterre.bookings, integer[],
                                          parterre.bookings, jsonb, jsonb);
drop function if exists parterre.renew_tickets(parterre.bookings, bigint[]);
