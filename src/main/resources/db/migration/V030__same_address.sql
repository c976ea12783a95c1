-- A digest of where the location is alone, to tell another address from another way there.
ALTER TABLE event_version
  ADD COLUMN address varchar(64) DEFAULT '' NOT NULL; -- personal
