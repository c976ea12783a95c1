-- When the database was put back from a backup; until it is settled, what left in between is not known.
CREATE TABLE restored (
  at timestamp with time zone PRIMARY KEY,
  settled_at timestamp with time zone
);
