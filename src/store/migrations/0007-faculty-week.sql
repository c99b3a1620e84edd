-- What the faculty usually do, half-day by half-day.

CREATE TABLE faculty_week (
  program_id program_key NOT NULL REFERENCES program_head,
  person_id fact_id NOT NULL,
  year academic_year NOT NULL,
  cells json NOT NULL CHECK (json_typeof(cells) = 'array'),
  version bigint NOT NULL,
  PRIMARY KEY (program_id, person_id, year),
  CONSTRAINT faculty_week_person
    FOREIGN KEY (program_id, person_id) REFERENCES person DEFERRABLE INITIALLY DEFERRED
);

CALL turnus_keep_apart('faculty_week');
