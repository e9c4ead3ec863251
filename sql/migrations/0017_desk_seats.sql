-- SPDX-License-Identifier: GPL-3.0-or-later
-- Prices and house holds as managers set them.

-- Raised by every save of seat prices, who names the one that was read.
alter table parterre.events
    add column prices_version  integer not null default 0,
    add column prices_saved_by integer references parterre.staff (user_id) on delete restrict,
    add column prices_saved_at timestamptz;

-- What the house keeps seats for: words beside a booking in HOLD without hold_expires_at, which has
-- no till. One without a row here is kept for no stated reason. release_before counts from the
-- start of the event: when that moves, the release moves with it.
create table parterre.house_holds (
    booking_id     integer      not null,
    event_id       integer      not null,
    reason         varchar(100) not null,
    letter         varchar(1)   not null,
    colour         smallint     not null,
    release_before interval,
    version        integer      not null default 0,
    created_by     integer      references parterre.staff (user_id) on delete restrict,
    saved_by       integer      references parterre.staff (user_id) on delete restrict,
    saved_at       timestamptz  not null default clock_timestamp(),
    constraint house_holds_pkey primary key (booking_id, event_id),
    constraint house_holds_booking_fkey foreign key (booking_id, event_id)
        references parterre.bookings (id, event_id) on delete restrict,
    constraint house_holds_reason_given check (reason <> ''),
    constraint house_holds_letter_given check (letter <> ''),
    constraint house_holds_colour_known check (colour between 1 and 6),
    constraint house_holds_release_not_after_start check (release_before >= interval '0')
);
create index idx_house_holds_release on parterre.house_holds (booking_id)
    where release_before is not null;
