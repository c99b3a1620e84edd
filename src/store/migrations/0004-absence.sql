-- What else there is to know of time away, most of it for few to see; what an import was told once; and who looked at
-- what is protected.

ALTER TABLE absence
  ADD COLUMN tentative boolean NOT NULL DEFAULT false,
  ADD COLUMN author text CHECK (length(author) BETWEEN 1 AND 120),
  ADD COLUMN reviewed_by text CHECK (length(reviewed_by) BETWEEN 1 AND 120),
  ADD COLUMN reviewed_on date,
  ADD COLUMN review_comment text CHECK (length(review_comment) <= 1000),
  ADD CONSTRAINT absence_review CHECK ((reviewed_by IS NULL) = (reviewed_on IS NULL)
    AND (review_comment IS NULL OR reviewed_by IS NOT NULL));

-- Held apart from the absence, so that a query that may not show it need not touch it. It goes with its absence.
CREATE TABLE absence_detail (
  program_id program_key NOT NULL REFERENCES program_head,
  absence_id fact_id NOT NULL,
  reason text CHECK (length(reason) BETWEEN 1 AND 1000),
  location text CHECK (length(location) BETWEEN 1 AND 200),
  orders boolean,
  replacement text CHECK (length(replacement) BETWEEN 1 AND 200),
  original text CHECK (length(original) BETWEEN 1 AND 4000),
  version bigint NOT NULL,
  PRIMARY KEY (program_id, absence_id),
  CONSTRAINT absence_detail_absence FOREIGN KEY (program_id, absence_id) REFERENCES absence DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE name_alias (
  program_id program_key NOT NULL REFERENCES program_head,
  alias text NOT NULL CHECK (length(alias) BETWEEN 1 AND 160),
  person_id fact_id NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (program_id, alias),
  CONSTRAINT name_alias_person FOREIGN KEY (program_id, person_id) REFERENCES person DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX name_alias_of_person ON name_alias (program_id, person_id);

CREATE TABLE column_mapping (
  program_id program_key NOT NULL REFERENCES program_head,
  headers text NOT NULL CHECK (length(headers) BETWEEN 1 AND 2000),
  columns json NOT NULL CHECK (json_typeof(columns) = 'object'),
  version bigint NOT NULL,
  PRIMARY KEY (program_id, headers)
);

ALTER TABLE rotation ADD COLUMN leave_allowed boolean;

CALL turnus_keep_apart('absence_detail');
CALL turnus_keep_apart('name_alias');
CALL turnus_keep_apart('column_mapping');
