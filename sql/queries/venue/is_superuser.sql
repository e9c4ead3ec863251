-- SPDX-License-Identifier: GPL-3.0-or-later
select rolsuper as superuser from pg_roles where rolname = current_user
