-- SPDX-License-Identifier: GPL-3.0-or-later
select sealed, upto, horizon from api.seal_audit($1::bigint, $2::text)
