-- SPDX-License-Identifier: GPL-3.0-or-later
-- The managers desk: what its acts answer, and events that several managers edit.

-- outcome: OK, CHANGED (another manager saved first), REFUSED, NOT_FOUND, or why the session may
-- not act. message_args: the names that the sentence for the manager needs; each function says
-- which.
create type api.desk_answer as (
    outcome      text,
    version      integer, -- of the thing as it is now
    id           integer, -- of the thing
    message_args text[]
);

-- An act of the desk that would do harm twice is answered again instead.
create table parterre.desk_requests (
    request_id uuid        primary key,
    session_id integer     not null references parterre.sessions (id) on delete restrict,
    parameters bigint      not null,
    answer     text,
    made_at    timestamptz not null default clock_timestamp()
);

-- version: raised by every save of a manager, who names the one that was read. saved_by: whose save
-- it was.
alter table parterre.events
    add column version  integer not null default 0,
    add column saved_by integer references parterre.staff (user_id) on delete restrict,
    add column saved_at timestamptz;

-- The picture of an event, small enough for any window to read.
create table parterre.event_images (
    event_id     integer     primary key references parterre.events (id) on delete restrict,
    content_type text        not null,
    content      bytea       not null,
    hash         bytea       not null generated always as (sha256(content)) stored,
    saved_at     timestamptz not null default clock_timestamp(),
    constraint event_images_type_known check (
        content_type = 'image/png' and substr(content, 1, 4) = '\x89504e47'
        or content_type = 'image/jpeg' and substr(content, 1, 3) = '\xffd8ff'),
    constraint event_images_size check (octet_length(content) between 1 and 10 * 1024 * 1024)
);
alter table parterre.event_images alter content set storage external; -- it is packed already
