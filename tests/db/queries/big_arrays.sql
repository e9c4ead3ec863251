-- SPDX-License-Identifier: GPL-3.0-or-later
select array(select g from generate_series(1, 80000) g) as numbers,
       array(select 'Row "' || g || '", a\b' from generate_series(1, 80000) g) as texts,
       array(select g / 3.0 from generate_series(1, 80000) g)::real[] as reals
