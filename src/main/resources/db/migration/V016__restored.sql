-- When the database was put back from a backup, and until when it knows what left; until it is settled, what left in between is not known.
CREATE TABLE restored (
  at timestamp with time zone PRIMARY KEY,
  known_until timestamp with time zone,
  settled_at timestamp with time zone
);
