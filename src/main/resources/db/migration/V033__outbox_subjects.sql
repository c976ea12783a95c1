-- The subjects under which our mails left are few beside the mails: by this each is found in one step.
CREATE INDEX outbox_subject_key ON outbox (subject_key);
