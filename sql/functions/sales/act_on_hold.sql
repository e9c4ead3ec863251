-- SPDX-License-Identifier: GPL-3.0-or-later
-- The acts on a live hold of this till, which is locked first.
create or replace function parterre.act_on_hold(
    p_caller parterre.caller, p_request_id uuid, p_event_id integer, p_act text,
    p_asked parterre.asked)
returns api.booking_answer
language plpgsql
as $$
declare
    hold constant record
        := parterre.lock_live_hold(p_caller, p_asked.booking_id, p_event_id);
begin
    return case
        when hold.refused is not null then parterre.refusal(hold.refused, p_asked.booking_id)
        when p_act = 'extend' then parterre.prolong(p_caller, hold.booking)
        when p_act = 'begin payment' then parterre.begin_payment(p_caller, hold.booking)
        when p_act = 'begin card' then
            parterre.begin_card(p_caller, hold.booking, p_asked.amount)
        when p_act = 'price' then
            parterre.set_price_type(p_caller, p_request_id, hold.booking, p_asked)
        when p_act = 'release' then
            parterre.give_back(p_caller, hold.booking, p_asked.seat_ids)
        when p_act = 'cancel' then
            parterre.give_back(p_caller, hold.booking, parterre.live_seats(hold.booking))
    end;
end
$$;
