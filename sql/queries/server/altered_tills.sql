-- SPDX-License-Identifier: GPL-3.0-or-later
select till, role_name from api.altered_tills()
