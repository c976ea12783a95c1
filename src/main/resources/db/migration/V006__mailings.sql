-- Planned mass mails that have been dealt with; when they are due is computed from the event.
CREATE TABLE mailing (
  event_id varchar(63) NOT NULL REFERENCES event (id),
  kind varchar(16) NOT NULL,
  slot varchar(200) NOT NULL,
  state varchar(16) NOT NULL,
  settled_at timestamp with time zone NOT NULL,
  PRIMARY KEY (event_id, kind, slot)
);
