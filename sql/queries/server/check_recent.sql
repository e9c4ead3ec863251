-- SPDX-License-Identifier: GPL-3.0-or-later
select upto, name, violations from api.check_recent($1::bigint)
