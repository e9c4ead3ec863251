-- The public keys of the house, for the owner.
select id, encode(public_key, 'hex') as public_key
from parterre.ticket_keys
order by id;
