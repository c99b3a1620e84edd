-- A program may work on a federal holiday.
ALTER TABLE holiday ADD COLUMN kept boolean NOT NULL DEFAULT true;

-- How the program's own sheet draws an activity.
ALTER TABLE activity ADD COLUMN sheet_colours json CHECK (json_typeof(sheet_colours) = 'object');
