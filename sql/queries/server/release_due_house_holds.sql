-- SPDX-License-Identifier: GPL-3.0-or-later
select api.release_due_house_holds($1::integer)
