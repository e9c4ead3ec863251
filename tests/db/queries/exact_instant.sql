-- SPDX-License-Identifier: GPL-3.0-or-later
select at, at::text as exact from instants
