-- SPDX-License-Identifier: GPL-3.0-or-later
select pg_backend_pid() as pid
