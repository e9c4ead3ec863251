-- SPDX-License-Identifier: GPL-3.0-or-later
-- What each job of parterred did last: windows, parterre-admin and alarms read it. Two parterreds
-- share a row; the last one that ran the job is the one that is told of.
create table parterre.server_jobs (
    job      text        primary key,
    instance uuid        not null,
    state    text        not null,
    since    timestamptz not null, -- how long that has been its state
    ran_at   timestamptz not null,
    took_ms  integer     not null,
    done     bigint      not null, -- how many things, since that parterred started
    detail   text        not null,
    constraint server_jobs_state_known check (state in ('OK', 'ALARM', 'FAILED'))
) with (fillfactor = 50);

-- Every seal covers the rows of the audit table between two ids and the seal before it: whoever
-- changes, adds or takes away a row that was sealed breaks every seal from there on.
create table parterre.audit_seals (
    id        integer     generated always as identity primary key,
    first_id  bigint      not null,
    last_id   bigint      not null,
    rows      bigint      not null,
    hash      bytea       not null,
    sealed_at timestamptz not null default clock_timestamp(),
    constraint audit_seals_in_order check (first_id <= last_id),
    constraint audit_seals_last_id_key unique (last_id),
    constraint audit_seals_hash_length check (octet_length(hash) = 32)
);

create trigger audit_seals_append_only
    before update or delete or truncate on parterre.audit_seals
    for each statement execute function parterre.refuse_audit_change();
