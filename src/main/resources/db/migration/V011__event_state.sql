-- What the organizer has said of an event: open, cancelled, closed by hand. That it is over is computed.
ALTER TABLE event ADD COLUMN state varchar(16) DEFAULT 'OPEN' NOT NULL;
