-- Whether reading and sending work.
CREATE TABLE health (
  work varchar(16) PRIMARY KEY,
  last_success timestamp with time zone,
  failing_since timestamp with time zone,
  because text NOT NULL
);
