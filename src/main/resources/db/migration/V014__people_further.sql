-- An address that could not be delivered to, though it may exist: shown, and written to all the same.
ALTER TABLE contact
  ADD COLUMN failing_since timestamp with time zone;
ALTER TABLE contact
  ADD COLUMN failing text DEFAULT '' NOT NULL;         -- personal

-- Tokens somebody got under an address that turned out to be another's on the list; they go on being recognised.
CREATE TABLE rsvp_token (
  token varchar(16) PRIMARY KEY,                       -- personal
  event_id varchar(63) NOT NULL,
  contact_id bigint NOT NULL,
  FOREIGN KEY (event_id, contact_id) REFERENCES rsvp (event_id, contact_id)
);
