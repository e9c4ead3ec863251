-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the database is set up, and for whom.
select api_version, schema_version, server_version from api.version()
