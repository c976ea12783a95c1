-- What an event was at each SEQUENCE, so that whoever was told otherwise can be told of a change.
CREATE TABLE event_version (
  event_id varchar(63) NOT NULL REFERENCES event (id),
  sequence integer NOT NULL,
  since timestamp with time zone NOT NULL,
  starts timestamp NOT NULL,
  zone varchar(64) NOT NULL,
  lasts_seconds bigint NOT NULL,
  place varchar(64) NOT NULL,                          -- personal
  answer_before timestamp NOT NULL,
  PRIMARY KEY (event_id, sequence)
);
INSERT INTO event_version (event_id, sequence, since, starts, zone, lasts_seconds, place, answer_before)
SELECT e.id, e.sequence, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00', e.starts, e.zone, e.lasts_seconds,
       CASE WHEN EXISTS (SELECT 1 FROM venue v WHERE v.event_id = e.id AND v.released_at IS NOT NULL)
            THEN 'released before' ELSE '' END,
       e.answer_before
FROM event e;

-- The SEQUENCE whose facts a mail tells, and whether it put an entry into its reader's calendar.
ALTER TABLE outbox ADD COLUMN sequence integer DEFAULT 0 NOT NULL;
ALTER TABLE outbox ADD COLUMN carries_entry boolean DEFAULT false NOT NULL;
UPDATE outbox SET sequence = (SELECT e.sequence FROM event e WHERE e.id = outbox.event_id);
UPDATE outbox SET carries_entry = true
WHERE EXISTS (SELECT 1 FROM event e WHERE e.id = outbox.event_id AND e.calendar <> 'NONE'
              AND (outbox.kind = 'LOCATION'
                   OR (outbox.kind = 'INVITATION' AND e.calendar = 'INVITATION')
                   OR (outbox.kind = 'CONFIRMATION'
                       AND EXISTS (SELECT 1 FROM rsvp_change c
                                   WHERE c.event_id = outbox.event_id AND c.contact_id = outbox.contact_id
                                     AND CAST(c.number AS varchar(20)) = outbox.version AND c.coming = 'YES'))));
