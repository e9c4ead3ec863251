-- SPDX-License-Identifier: GPL-3.0-or-later
select transaction, till, role_name, changed_data, ended
from api.end_stuck($1::text[], $2::bigint[])
