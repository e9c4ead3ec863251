-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the venue has been set up: it is when somebody can sign in.
select exists (select from parterre.staff) as present
