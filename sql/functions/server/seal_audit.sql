-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row of the audit table as the text that is hashed. A column that is added later must not
-- change the text of old rows: it is appended only where it is not null.
create or replace function parterre.audit_text(p_row parterre.audit) returns text
language sql stable
set timezone = 'UTC' set datestyle = 'ISO'
as $$
    select jsonb_build_array(p_row.id, p_row.made_at, p_row.action, p_row.event_id,
                             p_row.booking_id, p_row.seat_ids, p_row.delta, p_row.session_id,
                             p_row.details)::text
$$;

-- The hash that seals the rows between two ids, after the seal before them.
create or replace function parterre.audit_hash(
    p_previous bytea, p_first bigint, p_last bigint, out rows bigint, out hash bytea)
language sql stable
as $$
    select count(*),
           sha256(p_previous || convert_to(coalesce(string_agg(parterre.audit_text(a), E'\n'
                                                               order by a.id), ''), 'UTF8'))
    from parterre.audit a
    where a.id between p_first and p_last
$$;

-- Seals the rows of the audit table up to p_upto and returns how many, provided that every
-- transaction which may still bring one of them has ended: all that had begun when p_horizon was
-- the next transaction. Answers up to where the next call may seal, and its horizon; the caller
-- waits a while before that. At most 100,000 ids a call; a second caller at once seals nothing.
create or replace function api.seal_audit(
    p_upto bigint, p_horizon text,
    out sealed bigint, out upto bigint, out horizon text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
declare
    most   constant bigint := 100000;
    latest parterre.audit_seals;
    first  bigint;
    last   bigint;
    made   record;
begin
    sealed := 0;
    upto := (select last_value from parterre.audit_id_seq);
    horizon := pg_snapshot_xmax(pg_current_snapshot())::text;
    if pg_snapshot_xmin(pg_current_snapshot()) < p_horizon::xid8 then
        upto := p_upto; -- something older is still open: try the same again
        horizon := p_horizon;
        return;
    end if;
    if not pg_try_advisory_xact_lock(hashtextextended('parterre.seal_audit', 0)) then
        return;
    end if;
    select * into latest from parterre.audit_seals order by id desc limit 1;
    first := coalesce(latest.last_id, 0) + 1;
    last := least(p_upto, first + most - 1);
    if not exists (select from parterre.audit where id between first and last) then
        return;
    end if;
    select h.rows, h.hash into made
    from parterre.audit_hash(coalesce(latest.hash, '\x'), first, last) h;
    insert into parterre.audit_seals (first_id, last_id, rows, hash)
    values (first, last, made.rows, made.hash);
    sealed := made.rows;
    if last < p_upto then
        upto := p_upto; -- more of the same may be sealed at once
        horizon := p_horizon;
    end if;
end
$$;

-- The seals that do not fit the rows they cover: none, unless somebody changed the audit table.
create or replace function parterre.broken_seals()
returns table (seal integer, first_id bigint, last_id bigint, sealed_at timestamptz)
language sql stable
as $$
    select s.id, s.first_id, s.last_id, s.sealed_at
    from (select a.*, coalesce(lag(a.hash) over (order by a.id), '\x') as previous,
                 coalesce(lag(a.last_id) over (order by a.id), 0) + 1 as expected
          from parterre.audit_seals a) s
    cross join lateral parterre.audit_hash(s.previous, s.first_id, s.last_id) h
    where h.hash <> s.hash or h.rows <> s.rows or s.first_id <> s.expected
    order by s.id
$$;

-- The seals of the audit table that somebody broke.
create or replace function api.broken_seals()
returns table (seal integer, first_id bigint, last_id bigint, sealed_at timestamptz)
language sql stable security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$ select * from parterre.broken_seals() $$;
