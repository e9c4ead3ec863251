-- SPDX-License-Identifier: GPL-3.0-or-later
-- Only through queryPrivately: $2 is a password.
select parterre.set_role_password($1, $2)
