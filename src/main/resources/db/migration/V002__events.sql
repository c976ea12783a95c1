-- What people are invited to. Times of the event itself are wall-clock times of its zone.
CREATE TABLE event (
  id varchar(63) PRIMARY KEY,
  uid text NOT NULL UNIQUE,
  sequence integer NOT NULL,
  dated_sequence integer NOT NULL,
  starts timestamp NOT NULL,
  zone varchar(64) NOT NULL,
  lasts_seconds bigint NOT NULL,
  answer_before timestamp NOT NULL,
  languages varchar(32) NOT NULL,
  guests varchar(16) NOT NULL,
  calendar varchar(16) NOT NULL,
  after_deadline varchar(16) NOT NULL,
  late_yes varchar(16) NOT NULL,
  outside_thread varchar(16) NOT NULL,
  answer_after_seconds bigint NOT NULL,
  location_in_calendar boolean NOT NULL
);

CREATE TABLE event_text (
  event_id varchar(63) NOT NULL REFERENCES event (id),
  name varchar(32) NOT NULL,
  language varchar(2) NOT NULL,
  text text NOT NULL,                                  -- personal
  PRIMARY KEY (event_id, name, language)
);

CREATE TABLE event_organizer (
  event_id varchar(63) NOT NULL REFERENCES event (id),
  place integer NOT NULL,
  name text NOT NULL,                                  -- personal
  address text NOT NULL,                               -- personal
  signal text,                                         -- personal
  PRIMARY KEY (event_id, place)
);

-- Mass mails that wait for their moment: a day and time, days from an anchor, or time elapsed from it.
CREATE TABLE event_plan (
  event_id varchar(63) NOT NULL REFERENCES event (id),
  place integer NOT NULL,
  kind varchar(16) NOT NULL,
  slot text NOT NULL,
  anchor varchar(16),
  days_from integer,
  at_time time,
  elapsed_seconds bigint,
  at_local timestamp,
  PRIMARY KEY (event_id, place)
);

-- The location; sealed until it is released.
CREATE TABLE venue (
  event_id varchar(63) PRIMARY KEY REFERENCES event (id),
  released_at timestamp with time zone,
  phone text NOT NULL                                  -- personal
);
