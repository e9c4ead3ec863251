-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the caller may do what else a manager has to agree to: an act as approvals name it. An
-- exchange can both give money back and give seats away.
create or replace function parterre.has_right(p_caller parterre.caller, p_act text)
returns boolean
language plpgsql stable
as $$
begin
    return p_caller.role = 'MANAGER' or coalesce(
        (select case when p_act in ('REFUND', 'OTHER_TENDER') then s.may_refund
                     when p_act = 'EXCHANGE' then s.may_refund and s.may_comp
                     when p_act = 'COMP' then s.may_comp
                     when p_act = 'REPRINT' then s.may_reprint
                     when p_act = 'PRICE_TYPE' then s.may_price
                end
         from parterre.staff s where s.user_id = p_caller.staff_id), false);
end
$$;

-- The rights of a person by name, in one order.
create or replace function parterre.rights_of(p_staff parterre.staff) returns text[]
language sql immutable
as $$
    select array_remove(array[case when p_staff.may_refund then 'refund' end,
                              case when p_staff.may_comp then 'comp' end,
                              case when p_staff.may_reprint then 'reprint' end,
                              case when p_staff.may_price then 'price' end], null)
$$;

-- A person of the staff as the audit keeps it.
create or replace function parterre.staff_facts(p_staff_id integer) returns jsonb
language plpgsql stable
as $$
begin
    return (select jsonb_build_object('name', u.full_name, 'role', s.role,
                                      'rights', parterre.rights_of(s), 'disabled', s.disabled)
            from parterre.staff s
            join parterre.users u on u.id = s.user_id
            where s.user_id = p_staff_id);
end
$$;

-- What a manager says of a person, refused when no window sends it.
create or replace function parterre.check_staff(p_name text, p_role text, p_rights text[])
returns void
language plpgsql
as $$
begin
    if p_name is null then
        raise exception using errcode = 'PT400',
            message = 'Name: a person needs a full name. Type it first.';
    end if;
    if not coalesce(p_role in ('CLERK', 'MANAGER'), false) then
        raise exception using errcode = 'PT400',
            message = 'Role: a person is a clerk or a manager.';
    end if;
    if p_rights is null or not p_rights <@ array['refund', 'comp', 'reprint', 'price'] then
        raise exception using errcode = 'PT400',
            message = 'Rights: there are refund, comp, reprint and price, and no others.';
    end if;
end
$$;

-- A name or an address of a person as typed.
create or replace function parterre.name_text(p_text text) returns text
language sql immutable
as $$ select parterre.refuse_card_number(parterre.plain_text(p_text, 255)) $$;
