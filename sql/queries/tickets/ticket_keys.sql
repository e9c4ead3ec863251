-- The keys by which the house's tickets are known for genuine.
select id, encode(public_key, 'hex') as public_key
from api.ticket_keys($1);
