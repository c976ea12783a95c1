-- Invitations that the organizer had sent by hand, and that Erbij took over.
CREATE TABLE adopted_mail (
  message_id text PRIMARY KEY,                         -- personal
  event_id varchar(63) NOT NULL REFERENCES event (id),
  words text NOT NULL,                                 -- personal
  adopted_at timestamp with time zone NOT NULL
);
CREATE INDEX adopted_mail_event ON adopted_mail (event_id);

-- Whose invitation such a mail is: it may have gone to many, and then its id alone says of none of them that they answer.
CREATE TABLE adopted_for (
  message_id text NOT NULL REFERENCES adopted_mail (message_id),  -- personal
  outbox_id bigint NOT NULL REFERENCES outbox (id),
  PRIMARY KEY (message_id, outbox_id)
);
CREATE INDEX adopted_for_outbox ON adopted_for (outbox_id);
