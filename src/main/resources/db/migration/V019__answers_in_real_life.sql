-- Once the organizer has written by hand in a thread, answers in it are not confirmed unasked.
ALTER TABLE rsvp ADD COLUMN organizer_wrote_at timestamp with time zone;

-- A language somebody asked for stays, whatever they write in afterwards.
ALTER TABLE contact
  ADD COLUMN language_wished boolean DEFAULT false NOT NULL; -- personal

-- When the organizer was done with what a mail asks besides.
ALTER TABLE inbox ADD COLUMN asked_done_at timestamp with time zone;

-- From whom a mail is that waits, whatever it is about.
ALTER TABLE inbox
  ADD COLUMN writer_key text DEFAULT '' NOT NULL; -- personal
