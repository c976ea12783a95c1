-- What an event is announced by to people who are not invited: a word for the subject, an address of its own.
ALTER TABLE event ADD COLUMN public_code text;
ALTER TABLE event ADD COLUMN public_address text;
