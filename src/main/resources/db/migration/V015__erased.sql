-- What stays when a person is erased: that an address gets no mail, as a salted hash that only a guess can be held against.
CREATE TABLE forgotten (
  address_hash text NOT NULL,                          -- personal
  reason varchar(24) NOT NULL,                         -- personal
  since timestamp with time zone NOT NULL,
  PRIMARY KEY (address_hash, reason)
);

-- How many of an event's invitees have been erased, by how they stood; names nobody.
CREATE TABLE erased_count (
  event_id varchar(63) NOT NULL REFERENCES event (id),
  standing varchar(16) NOT NULL,
  people integer NOT NULL,
  guests integer NOT NULL,
  PRIMARY KEY (event_id, standing)
);
