-- SPDX-License-Identifier: GPL-3.0-or-later
-- The migrations applied here. Version 0 stands for all functions together.
select version, name, sha256 from parterre.migrations order by version
