-- Tickets that wait for a signature, those of one booking together.
select line_id, event_id, seat_id, serial, code
from api.tickets_to_sign($1);
