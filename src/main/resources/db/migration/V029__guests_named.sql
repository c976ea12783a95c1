-- How many of those whom somebody brings they named, where their names are wanted.
ALTER TABLE rsvp_change
  ADD COLUMN named integer DEFAULT 0 NOT NULL CHECK (named >= 0); -- personal
