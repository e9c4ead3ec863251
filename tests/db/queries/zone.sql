-- SPDX-License-Identifier: GPL-3.0-or-later
select current_setting('TimeZone') as zone, current_setting('statement_timeout') as statement,
       current_setting('lock_timeout') as lock, current_setting('application_name') as name,
       current_setting('idle_in_transaction_session_timeout') as idle
