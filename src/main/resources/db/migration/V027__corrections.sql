-- What the organizer says a mail means where the reader took it for something else, for as long as that mail holds its words.
CREATE TABLE correction (
  mail bigint NOT NULL PRIMARY KEY REFERENCES inbox (id) ON DELETE CASCADE,
  attendance varchar(16) NOT NULL,                     -- personal
  coming varchar(16) NOT NULL,                         -- personal
  guests integer NOT NULL CHECK (guests >= 0),         -- personal
  leaves boolean NOT NULL,                             -- personal
  also varchar(16),                                    -- personal
  corrected_at timestamp with time zone NOT NULL
);
