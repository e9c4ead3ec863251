-- SPDX-License-Identifier: GPL-3.0-or-later
-- Only through queryPrivately: $3 is a password.
select parterre.add_staff($1, $2, $3, $4) as id
