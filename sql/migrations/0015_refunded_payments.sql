-- SPDX-License-Identifier: GPL-3.0-or-later
-- A card payment that was given back is final, unlike one that was never charged (VOID). The value
-- can be used only after this transaction.
alter type parterre.payment_state add value 'REFUNDED';
