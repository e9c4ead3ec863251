-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every transaction that changes seats appends here, as its last step. parterred folds the rows
-- into events.available_seats, tells the windows and moves them into the audit table: counter,
-- push and audit are one row. No reference is checked: a change is a fact.
create table parterre.seat_changes (
    id         bigint      generated always as identity,
    event_id   integer     not null,
    delta      integer     not null,
    seat_ids   integer[]   not null,
    action     text        not null,
    booking_id integer     not null,
    session_id integer,
    made_at    timestamptz not null default clock_timestamp(),
    constraint seat_changes_pkey primary key (id, event_id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
        autovacuum_vacuum_insert_threshold = -1, autovacuum_vacuum_cost_delay = 0);

create table parterre.audit (
    id         bigint      generated always as identity primary key,
    made_at    timestamptz not null default clock_timestamp(),
    action     text        not null,
    event_id   integer,
    booking_id integer,
    seat_ids   integer[],
    delta      integer,
    session_id integer,
    details    jsonb
);

create function parterre.refuse_audit_change() returns trigger
language plpgsql as $$
begin
    raise insufficient_privilege using message = 'the audit table only grows';
end
$$;

create trigger audit_append_only
    before update or delete or truncate on parterre.audit
    for each statement execute function parterre.refuse_audit_change();

-- Exact at any moment: the folded counter and what is not folded yet, in one snapshot.
create view parterre.event_availability as
    select e.id as event_id, e.total_seats,
           e.available_seats + coalesce(c.delta, 0)::integer as available_seats
    from parterre.events e
    left join (select event_id, sum(delta) as delta
               from parterre.seat_changes group by event_id) c on c.event_id = e.id;

-- A manager gave a password of their own to agree to one request.
create table parterre.approvals (
    request_id  uuid        primary key,
    manager_id  integer     not null references parterre.staff (user_id) on delete restrict,
    session_id  integer     not null references parterre.sessions (id) on delete restrict,
    approved_at timestamptz not null default clock_timestamp(),
    event_id    integer -- once it has been used
);
