-- Which mail led to a change of standing, and which earlier entry a later one takes back: the history is only ever added to.
ALTER TABLE rsvp_change ADD COLUMN mail bigint DEFAULT 0 NOT NULL;
ALTER TABLE rsvp_change ADD COLUMN retracts integer DEFAULT 0 NOT NULL;
