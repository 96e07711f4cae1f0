-- What an order agreed and what was answered are some kilobytes of json each, written once. By default PostgreSQL compresses a row
-- beyond two kilobytes, which took an eighth of the database's time for an order; half a page may now stay as it is.
alter table "order" set (toast_tuple_target = 4080);
alter table idempotency_record set (toast_tuple_target = 4080);
