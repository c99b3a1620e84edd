-- The weekend is the program's own to say; no day of it is a program that works every day.
ALTER TABLE program ADD COLUMN weekend text[] NOT NULL DEFAULT '{sat,sun}'
  CHECK (weekend <@ ARRAY['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
