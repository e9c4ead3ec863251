-- SPDX-License-Identifier: GPL-3.0-or-later
-- The migrations applied here. Version 0 stands for all functions together, and its name
-- says with which program they came.
select version, name, sha256 from parterre.migrations order by version
