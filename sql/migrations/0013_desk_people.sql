-- SPDX-License-Identifier: GPL-3.0-or-later
-- Staff and tills at the managers desk, and the history of a seat.

-- version: raised by every save of a manager, who names the one that was read. saved_by: whose save
-- it was. may_…: what a clerk may do without asking a manager; a manager may do all of it.
alter table parterre.staff
    add column version     integer not null default 0,
    add column saved_by    integer references parterre.staff (user_id) on delete restrict,
    add column saved_at    timestamptz,
    add column may_refund  boolean not null default false,
    add column may_comp    boolean not null default false,
    add column may_reprint boolean not null default false,
    add column may_price   boolean not null default false;
alter table parterre.tills
    add column version  integer not null default 0,
    add column saved_by integer references parterre.staff (user_id) on delete restrict,
    add column saved_at timestamptz;

-- Who is signed in where: few of the sessions that there ever were.
create index idx_sessions_open on parterre.sessions (till_id) where ended_at is null;

-- The history of a seat. Only parterred writes this table in bulk, after the sales: they do not wait
-- for it. Without a pending list no fold pays for the entries of many others.
create index idx_audit_seats on parterre.audit using gin (seat_ids) with (fastupdate = off)
    where seat_ids is not null;
