-- The spooler has taken these tickets.
select tickets_printed as outcome
from api.tickets_printed($1, $2::uuid, $3, $4, $5::bigint[]);
