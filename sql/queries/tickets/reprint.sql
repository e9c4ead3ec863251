-- New tickets for these lines; the old ones are void.
select reprint as outcome
from api.reprint($1, $2::uuid, $3, $4, $5::bigint[], $6);
