-- SPDX-License-Identifier: GPL-3.0-or-later
-- A manager agrees to an act and to an amount, not to whatever a request turns out to be.
create type parterre.approval_act as enum
    ('COMP', 'PRICE_TYPE', 'REFUND', 'OTHER_TENDER', 'EXCHANGE', 'REPRINT');

-- Rows from before this migration have neither, and approve nothing any more.
alter table parterre.approvals
    add column act          parterre.approval_act,
    add column amount_minor bigint,
    add constraint approvals_amount_not_negative check (amount_minor >= 0),
    add constraint approvals_act_with_amount check ((act is null) = (amount_minor is null));

-- Replaced by functions with other parameters.
drop function if exists parterre.approver_of(parterre.caller, uuid, integer);
drop function if exists parterre.needs_approval(parterre.caller, uuid, integer, jsonb);
