-- The number of a public key, given to it the first time.
select register_ticket_key
from api.register_ticket_key($1::bytea);
