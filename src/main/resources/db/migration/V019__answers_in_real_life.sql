-- Once the organizer has written by hand in a thread, answers in it are not confirmed unasked.
ALTER TABLE rsvp ADD COLUMN organizer_wrote_at timestamp with time zone;
