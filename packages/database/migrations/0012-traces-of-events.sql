-- Which trace an event came from, as W3C writes it (`traceparent`), where somebody keeps that trace: what follows from the event goes on in
-- it. Null for nearly all, and never shown to anybody outside.
alter table event add column trace text;
