-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ends the session of a token.
select api.sign_out($1::text)
