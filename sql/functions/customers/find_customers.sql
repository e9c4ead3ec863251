-- SPDX-License-Identifier: GPL-3.0-or-later
-- What customers are found by, word for word: a word of three letters anywhere, a shorter one at
-- the beginning of a word. The longest comes first, for the index.
create or replace function parterre.search_patterns(p_text text) returns text[]
language sql immutable
as $$
    select coalesce(array_agg(case when length(word) > 2 then '%' else '% ' end
                              || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'
                              order by length(word) desc, word), '{}')
    from (select distinct word
          from regexp_split_to_table(lower(left(p_text, 200)), '\s+') as word
          where octet_length(word) > 1 and word ~ '[^-!-/:-@[-`{-~]' -- else no index helps
          limit 6) words
$$;

-- Customers whose name, e-mail and phone number have all of these words: three by the index.
create or replace function parterre.customers_like(p_text text, p_limit integer)
returns setof integer
language plpgsql stable rows 20
set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
    patterns constant text[] := parterre.search_patterns(p_text);
    second   constant text := coalesce(patterns[2], patterns[1]);
    third    constant text := coalesce(patterns[3], patterns[1]);
begin
    return query
    select f.id
    from (select u.id, u.full_name
          from parterre.users u
          cross join lateral (select lower(' ' || u.full_name || ' ' || u.email || ' '
                                           || coalesce(u.phone_number, '')) as words) w
          where u.id > 1 and w.words like patterns[1] and w.words like second
            and w.words like third and w.words like all (patterns)
            and not exists (select from parterre.staff s where s.user_id = u.id)
          limit 1000) f
    order by not starts_with(lower(f.full_name), lower(btrim(p_text))), f.full_name, f.id
    limit p_limit;
end
$$;

-- The e-mail address of a customer, null for one who was entered without.
create or replace function parterre.known_email(p_email text) returns text
language sql immutable parallel safe
return case when p_email not like '%@parterre.invalid' then p_email end;

create or replace function api.find_customers(p_token text, p_text text, p_limit integer)
returns table (id integer, full_name text, email text, phone text, bookings integer)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
begin
    perform parterre.reader_of(p_token);
    return query
    select u.id, u.full_name::text, parterre.known_email(u.email), u.phone_number::text,
           (select count(*)::integer from parterre.bookings b
            where b.user_id = u.id and b.user_id > 1 and b.confirmed_at is not null)
    from parterre.customers_like(p_text, least(greatest(p_limit, 0), 100)) with ordinality
        as found (id, place)
    join parterre.users u on u.id = found.id
    order by found.place;
end
$$;
