-- What the books say of a ticket: VALID, VOID or UNKNOWN.
select verify_ticket
from parterre.verify_ticket($1, $2, $3::smallint, $4);
