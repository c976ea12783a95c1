-- What was said of a location besides its address, to tell who heard it that it no longer holds; not what was said.
ALTER TABLE event_version
  ADD COLUMN details varchar(40) DEFAULT '' NOT NULL;
