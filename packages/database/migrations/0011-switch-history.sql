-- Who switched what, the last first, asked of a log with years of orders. Holds nothing of any other event.
-- alone
create index concurrently event_switch_idx on event (restaurant_id, seq) where type = 'switch.changed';
