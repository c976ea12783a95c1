-- Whether a mail has been where it may have left from, or was sent by hand; it stays so, whatever becomes of its row afterwards.
ALTER TABLE outbox ADD COLUMN may_have_left boolean DEFAULT false NOT NULL;
UPDATE outbox SET may_have_left = true
WHERE state IN ('SENT', 'SENDING', 'UNCERTAIN') OR (attempts > 0 AND state IN ('REFUSED', 'WITHDRAWN', 'MISSED'));
