-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a window asked and what it was told: the same request is answered the same.
create table parterre.requests (
    request_id uuid        not null,
    event_id   integer     not null,
    session_id integer     not null,
    parameters bigint      not null,
    answer     text,
    made_at    timestamptz not null default now(),
    constraint requests_pkey primary key (request_id, event_id)
) with (fillfactor = 60);

-- A payment lives before its booking is confirmed (INTENT, AUTHORISED, CAPTURED) and after a sale
-- that could not be (VOID, REFUND_DUE). Only a BOUND one pays for a booking.
create table parterre.payments (
    id         integer                generated always as identity,
    event_id   integer                not null,
    booking_id integer,
    session_id integer                references parterre.sessions (id) on delete restrict,
    tender     parterre.tender        not null,
    state      parterre.payment_state not null,
    amount     decimal(10, 2)         not null,
    tendered   decimal(10, 2),
    reference  varchar(255),
    created_at timestamptz            not null default now(),
    updated_at timestamptz            not null default now(),
    constraint payments_pkey primary key (id, event_id),
    constraint payments_booking_fkey foreign key (booking_id, event_id)
        references parterre.bookings (id, event_id) on delete restrict,
    constraint payments_amount_not_negative check (amount >= 0),
    constraint payments_cash_covers_amount check (tendered >= amount),
    constraint payments_only_cash_is_tendered check (tender = 'CASH' or tendered is null),
    constraint payments_bound_to_a_booking check (state <> 'BOUND' or booking_id is not null),
    constraint payments_no_card_number check (reference !~ '([0-9][^0-9A-Za-z]{0,2}){12}[0-9]')
);

create index idx_payments_booking on parterre.payments (booking_id, event_id);
create index idx_payments_open on parterre.payments (updated_at)
    where state in ('INTENT', 'AUTHORISED', 'CAPTURED');

-- A confirmed booking is paid in full, checked when its transaction commits. The commit runs as
-- the till, which may not read these tables: hence security definer.
create function parterre.check_paid_in_full() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
    booking integer;
    event   integer;
begin
    if tg_table_name = 'bookings' then
        booking := new.id;
        event := new.event_id;
    else
        booking := coalesce(new.booking_id, old.booking_id);
        event := coalesce(new.event_id, old.event_id);
    end if;
    if exists (
        select
        from parterre.bookings b
        where b.id = booking and b.event_id = event and b.status = 'CONFIRMED'
          and b.total_amount <> (select coalesce(sum(p.amount), 0)
                                 from parterre.payments p
                                 where p.booking_id = booking and p.event_id = event
                                   and p.state = 'BOUND'))
    then
        raise check_violation using
            message = format('the payments of booking %s are not its total', booking),
            table = 'bookings', constraint = 'bookings_paid_in_full';
    end if;
    return null;
end
$$;

create constraint trigger bookings_paid_in_full
    after insert or update of status, total_amount on parterre.bookings
    deferrable initially deferred
    for each row when (new.status = 'CONFIRMED')
    execute function parterre.check_paid_in_full();

create constraint trigger payments_paid_in_full
    after insert or update or delete on parterre.payments
    deferrable initially deferred
    for each row execute function parterre.check_paid_in_full();
