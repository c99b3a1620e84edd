-- How else sheets write a rotation.
ALTER TABLE rotation ADD COLUMN aliases text[] NOT NULL DEFAULT '{}';
