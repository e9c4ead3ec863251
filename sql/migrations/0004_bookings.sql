-- SPDX-License-Identifier: GPL-3.0-or-later
-- HOLD to CONFIRMED, EXPIRED or CANCELLED, and never back. A HOLD without hold_expires_at is a
-- house hold. booking ids stay below 2^30 so that a reference is six characters and a check.
create table parterre.bookings (
    id               integer                 generated always as identity
                                             (maxvalue 1073741823),
    user_id          integer                 not null
                                             references parterre.users (id) on delete restrict,
    event_id         integer                 not null
                                             references parterre.events (id) on delete restrict,
    status           parterre.booking_status not null default 'HOLD',
    total_amount     decimal(10, 2)          not null,
    hold_expires_at  timestamptz,
    payment_id       varchar(255),
    created_at       timestamptz             not null default now(),
    confirmed_at     timestamptz,
    cancelled_at     timestamptz,
    session_id       integer,
    till_id          integer,
    payment_begun_at timestamptz,
    late             boolean                 not null default false,
    replaces_id      integer,
    constraint bookings_pkey primary key (id, event_id),
    constraint bookings_session_fkey foreign key (session_id, till_id)
        references parterre.sessions (id, till_id) on delete restrict,
    constraint bookings_replaces_fkey foreign key (replaces_id, event_id)
        references parterre.bookings (id, event_id) on delete restrict,
    constraint bookings_total_not_negative check (total_amount >= 0),
    constraint bookings_times_fit_status check (case status
        when 'HOLD' then confirmed_at is null and cancelled_at is null
        when 'CONFIRMED' then confirmed_at is not null and cancelled_at is null
                              and hold_expires_at is null
        when 'EXPIRED' then hold_expires_at is not null and confirmed_at is null
                            and cancelled_at is null
        when 'CANCELLED' then cancelled_at is not null end),
    constraint bookings_late_only_confirmed check (not late or confirmed_at is not null),
    constraint bookings_replacement_is_late check (replaces_id is null or late)
) with (fillfactor = 75);

create index idx_bookings_hold_expires on parterre.bookings (hold_expires_at)
    where status = 'HOLD' and hold_expires_at is not null;
create index idx_bookings_live_till on parterre.bookings (till_id) where status = 'HOLD';
create index idx_bookings_user on parterre.bookings (user_id) where user_id > 1;
-- With id behind it, a session that takes it for the primary key is as fast.
create index idx_bookings_event on parterre.bookings (event_id, id);
create unique index bookings_replaced_once on parterre.bookings (replaces_id, event_id)
    where replaces_id is not null;

alter table parterre.event_seats add constraint event_seats_current_booking_fkey
    foreign key (current_booking_id, event_id)
    references parterre.bookings (id, event_id) on delete restrict;

-- One line a seat and booking; price and ticket code are fixed when the seat is taken. A code is
-- worth nothing, and is told to nobody, before its booking is CONFIRMED. The lines of a hold that
-- ran out are released at exactly its hold_expires_at: that tells them from those given back.
create table parterre.booking_seats (
    id               bigint         generated always as identity,
    booking_id       integer        not null,
    seat_id          integer        not null,
    event_id         integer        not null,
    price_at_booking decimal(10, 2) not null,
    ticket_code      uuid           not null
                                    default encode(parterre.gen_random_bytes(16), 'hex')::uuid,
    released_at      timestamptz,
    created_at       timestamptz    not null default now(),
    constraint booking_seats_pkey primary key (id, event_id),
    constraint booking_seats_once_a_booking unique (booking_id, seat_id, event_id),
    constraint booking_seats_booking_fkey foreign key (booking_id, event_id)
        references parterre.bookings (id, event_id) on delete restrict,
    constraint booking_seats_seat_fkey foreign key (seat_id, event_id)
        references parterre.event_seats (id, event_id) on delete restrict,
    constraint booking_seats_price_not_negative check (price_at_booking >= 0)
) with (fillfactor = 75);

-- The promise itself: the engine cannot store one seat in two live bookings.
create unique index booking_seats_one_live_line on parterre.booking_seats (seat_id, event_id)
    where released_at is null;
