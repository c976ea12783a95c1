-- One person's standing for one event, and everything that led to it.
CREATE TABLE rsvp (
  event_id varchar(63) NOT NULL REFERENCES event (id),
  contact_id bigint NOT NULL REFERENCES contact (id),
  token varchar(16) NOT NULL UNIQUE,                   -- personal
  barred boolean NOT NULL,                             -- personal
  knows_location boolean NOT NULL,                     -- personal
  returned boolean NOT NULL,                           -- personal
  revision integer NOT NULL,
  PRIMARY KEY (event_id, contact_id)
);
CREATE INDEX rsvp_contact ON rsvp (contact_id);

CREATE TABLE rsvp_change (
  event_id varchar(63) NOT NULL,
  contact_id bigint NOT NULL,
  number integer NOT NULL,
  attendance varchar(16) NOT NULL,                     -- personal
  coming varchar(16) NOT NULL,                         -- personal
  guests integer NOT NULL CHECK (guests >= 0),         -- personal
  notes text NOT NULL,                                 -- personal
  source varchar(16) NOT NULL,
  ground varchar(16) NOT NULL,
  because text NOT NULL,                               -- personal
  sent_at timestamp with time zone,
  received_at timestamp with time zone NOT NULL,
  calendar_sequence integer,
  calendar_stamp timestamp with time zone,
  effective boolean NOT NULL,
  PRIMARY KEY (event_id, contact_id, number),
  FOREIGN KEY (event_id, contact_id) REFERENCES rsvp (event_id, contact_id)
);
