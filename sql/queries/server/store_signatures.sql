-- Keeps signatures and tells the windows which bookings are complete.
select store_signatures
from api.store_signatures($1::smallint, $2::bigint[], $3::int[], $4::smallint[], $5::bytea[]);
