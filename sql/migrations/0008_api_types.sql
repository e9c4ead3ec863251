-- SPDX-License-Identifier: GPL-3.0-or-later
-- The border between windows and server: see the function files of schema api.
create type api.outcome as enum
    ('DONE', 'TAKEN', 'BUSY', 'NOT_ON_SALE', 'LIMIT', 'HOLD_ENDED', 'NO_SEATS', 'SIGNED_OUT',
     'LOCKED', 'FORBIDDEN', 'AMOUNT_DIFFERS', 'SEATS_LOST', 'NOT_FOUND', 'NEEDS_APPROVAL');

create type api.booking_answer as (
    outcome          api.outcome,
    booking_id       integer,
    status           text,
    ms_left          bigint,
    total_minor      bigint,
    currency         text,
    seat_ids         integer[],
    prices_minor     bigint[],
    ticket_codes     text[],
    refused_seat_ids integer[],
    refused_reasons  text[],
    refused_by       text[],
    late             boolean,
    reference        text,
    replaces_id      integer,
    replayed         boolean
);

-- Who is calling, as a session token proves it. refused is null when the session may act.
create type parterre.caller as (
    refused    api.outcome,
    session_id integer,
    seen_at    timestamptz,
    till_id    integer,
    till       text,
    staff_id   integer,
    role       parterre.staff_role
);
