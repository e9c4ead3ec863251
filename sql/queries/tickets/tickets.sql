-- The live tickets of a booking, as they are to be printed now. Asks for missing signatures.
select line_id, seat_id, section, "row", number, price_minor, currency, price_type, code, serial,
       encode(signature, 'hex') as signature, key_id, printed
from api.tickets($1, $2, $3);
