-- SPDX-License-Identifier: GPL-3.0-or-later
-- Confirms a paid booking: its seats are sold. Late is allowed, for a while, as long as every seat is
-- still ours or free again and costs what it did; with one seat lost nothing is sold and what was captured is due back.
create or replace function parterre.confirm_booking(
    p_caller parterre.caller, p_event_id integer, p_booking_id integer,
    p_amount numeric, p_payments jsonb)
returns api.booking_answer
language plpgsql
as $$
declare
    locked  constant record := parterre.lock_booking(p_caller, p_booking_id, p_event_id);
    booking constant parterre.bookings := locked.booking;
    answer  api.booking_answer;
    ended   api.outcome;
begin
    if locked.refused is not null then
        return parterre.refusal(locked.refused, p_booking_id);
    end if;
    if p_amount is distinct from booking.total_amount
       or parterre.payments_total(p_payments) <> booking.total_amount then
        return parterre.booking_as_answer('AMOUNT_DIFFERS', p_booking_id, p_event_id);
    end if;
    ended := case when booking.status in ('CONFIRMED', 'CANCELLED') then 'HOLD_ENDED'
                  else parterre.why_not_late(booking) end;
    if ended is not null then
        perform parterre.record_refunds_due(p_caller, booking, p_payments);
        answer := parterre.booking_as_answer(ended, p_booking_id, p_event_id);
        answer.ticket_codes := '{}';
        return answer;
    end if;
    if parterre.names_cards(p_payments) and not parterre.cards_agree(booking, p_payments) then
        return parterre.booking_as_answer('CHANGED', p_booking_id, p_event_id);
    end if;
    if booking.status = 'EXPIRED' then
        begin -- its seats are anybody's
            return parterre.confirm_swept(p_caller, booking, p_payments);
        exception when lock_not_available then
            return parterre.refusal('BUSY', p_booking_id);
        end;
    end if;
    return parterre.confirm_hold(p_caller, booking, p_payments);
end
$$;

create or replace function api.confirm_booking(
    p_token text, p_request_id uuid, p_event_id integer, p_booking_id integer,
    p_amount_minor bigint, p_payments jsonb)
returns api.booking_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set enable_bitmapscan = off set plan_cache_mode = force_generic_plan set lock_timeout = '2s'
as $$
declare
    caller constant parterre.caller := parterre.actor_of(p_token);
    answer api.booking_answer;
    given_away numeric;
begin
    if caller.refused is not null then
        return parterre.refusal(caller.refused, p_booking_id);
    end if;
    -- Whatever the session chose: an acknowledged sale is on disk (and on the standby). A setting
    -- of this function would be gone before the commit.
    perform set_config('synchronous_commit', 'on', true);
    answer := parterre.open_request(
        caller, p_request_id, p_event_id,
        format('confirm %s for %s by %s', p_booking_id, p_amount_minor, p_payments));
    if answer.replayed then
        return answer;
    end if;
    given_away := parterre.comp_of(p_payments);
    if given_away is not null and parterre.approver_of(caller, p_request_id, p_event_id, 'COMP',
                                                       given_away) is null then
        answer := parterre.ask_manager(p_booking_id, p_event_id, 'COMP', given_away);
    else
        answer := parterre.confirm_booking(caller, p_event_id, p_booking_id,
                                           parterre.amount(p_amount_minor), p_payments);
    end if;
    return parterre.close_request(p_request_id, p_event_id, answer);
end
$$;
