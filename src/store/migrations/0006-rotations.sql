-- The vocabulary of half-days: activities, rotations with their weeks, what the whole program does, and what somebody
-- pinned. What follows from them is derived and never stored.

CREATE DOMAIN activity_code AS text CONSTRAINT activity_code CHECK (length(value) BETWEEN 1 AND 12);
CREATE DOMAIN rotation_id AS text CONSTRAINT rotation_id CHECK (length(value) BETWEEN 1 AND 160);

CREATE TABLE activity (
  program_id program_key NOT NULL REFERENCES program_head,
  code activity_code NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  family text NOT NULL CHECK (family IN ('clinic', 'supervision', 'inpatient', 'nights', 'procedures', 'education',
    'elective', 'administration', 'away', 'off')),
  supervises boolean NOT NULL,
  needs_supervision boolean NOT NULL,
  own_attendings double precision NOT NULL CHECK (own_attendings BETWEEN 0 AND 2),
  rooms double precision NOT NULL CHECK (rooms BETWEEN 0 AND 2),
  fm_clinic boolean NOT NULL,
  is_protected boolean NOT NULL,
  clinical boolean NOT NULL,
  duty json CHECK (json_typeof(duty) = 'object'),
  colours json CHECK (json_typeof(colours) = 'object'),
  aliases text[] NOT NULL,
  archived boolean NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (program_id, code)
);
-- C and c in a cell are one activity.
CREATE UNIQUE INDEX activity_code_once ON activity (program_id, lower(code));

-- A rotation was a name; the name stays what it is known by, whatever it is called from now on.
ALTER TABLE rotation
  ADD COLUMN title text CHECK (length(title) BETWEEN 1 AND 160),
  ADD COLUMN code text CHECK (length(code) BETWEEN 1 AND 12),
  ADD COLUMN setting text NOT NULL DEFAULT 'other'
    CHECK (setting IN ('inpatient', 'outpatient', 'off-site', 'education', 'other')),
  ADD COLUMN who integer[] NOT NULL DEFAULT '{}',
  ADD COLUMN weekend_work boolean NOT NULL DEFAULT false,
  ADD COLUMN days_off text[] NOT NULL DEFAULT '{}',
  ADD COLUMN off_site boolean NOT NULL DEFAULT false,
  ADD COLUMN lecture_exempt boolean NOT NULL DEFAULT false,
  ADD COLUMN clinic_exempt boolean NOT NULL DEFAULT false,
  ADD COLUMN recovery boolean NOT NULL DEFAULT false,
  ADD COLUMN specialty text[] NOT NULL DEFAULT '{}',
  ADD COLUMN capacity integer CHECK (capacity BETWEEN 1 AND 40),
  ADD COLUMN halves json CHECK (json_typeof(halves) = 'object'),
  ADD COLUMN archived boolean NOT NULL DEFAULT false;
-- Two rotations in use that share a code could not be told apart in a cell.
CREATE UNIQUE INDEX rotation_code_once ON rotation (program_id, lower(code)) WHERE NOT archived;

CREATE TABLE rotation_pattern (
  program_id program_key NOT NULL REFERENCES program_head,
  rotation_id rotation_id NOT NULL,
  cells json NOT NULL CHECK (json_typeof(cells) = 'array'),
  version bigint NOT NULL,
  PRIMARY KEY (program_id, rotation_id),
  CONSTRAINT rotation_pattern_rotation
    FOREIGN KEY (program_id, rotation_id) REFERENCES rotation DEFERRABLE INITIALLY DEFERRED
);

-- One a rotation.
CREATE TABLE weekly_requirement (
  program_id program_key NOT NULL REFERENCES program_head,
  rotation_id rotation_id NOT NULL,
  fm_clinic_min integer NOT NULL CHECK (fm_clinic_min BETWEEN 0 AND 10),
  fm_clinic_max integer NOT NULL CHECK (fm_clinic_max BETWEEN 0 AND 10),
  specialty_min integer NOT NULL CHECK (specialty_min BETWEEN 0 AND 10),
  specialty_max integer NOT NULL CHECK (specialty_max BETWEEN 0 AND 10),
  specialty_name text CHECK (length(specialty_name) BETWEEN 1 AND 255),
  academics_required boolean NOT NULL,
  protected_slots json NOT NULL CHECK (json_typeof(protected_slots) = 'array'),
  allowed_clinic_days text[] NOT NULL,
  description text CHECK (length(description) BETWEEN 1 AND 1024),
  version bigint NOT NULL,
  PRIMARY KEY (program_id, rotation_id),
  CONSTRAINT weekly_requirement_clinics CHECK (fm_clinic_min <= fm_clinic_max),
  CONSTRAINT weekly_requirement_specialty CHECK (specialty_min <= specialty_max),
  CONSTRAINT weekly_requirement_rotation
    FOREIGN KEY (program_id, rotation_id) REFERENCES rotation DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE overlay (
  program_id program_key NOT NULL REFERENCES program_head,
  id fact_id NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  weekday text NOT NULL CHECK (weekday IN ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')),
  half half NOT NULL,
  weeks json NOT NULL,
  kinds text[] NOT NULL,
  pgy integer[] NOT NULL,
  settings text[] NOT NULL,
  unless text CHECK (unless IN ('lecture-exempt', 'clinic-exempt')),
  activity activity_code NOT NULL,
  over boolean NOT NULL,
  "order" integer NOT NULL CHECK ("order" BETWEEN 0 AND 1000),
  version bigint NOT NULL,
  PRIMARY KEY (program_id, id)
);

-- One activity a half-day.
CREATE TABLE pin (
  program_id program_key NOT NULL REFERENCES program_head,
  person_id fact_id NOT NULL,
  day plannable_day NOT NULL,
  half half NOT NULL,
  activity activity_code NOT NULL,
  note text CHECK (length(note) BETWEEN 1 AND 500),
  decided_by text CHECK (length(decided_by) BETWEEN 1 AND 120),
  decided_on date,
  version bigint NOT NULL,
  PRIMARY KEY (program_id, person_id, day, half),
  CONSTRAINT pin_decided CHECK ((decided_by IS NULL) = (decided_on IS NULL)),
  CONSTRAINT pin_person FOREIGN KEY (program_id, person_id) REFERENCES person DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE block_policy (
  program_id program_key PRIMARY KEY REFERENCES program_head,
  split_after integer NOT NULL CHECK (split_after BETWEEN 1 AND 27),
  rooms_usual integer NOT NULL CHECK (rooms_usual BETWEEN 1 AND 99),
  rooms_most integer NOT NULL CHECK (rooms_most BETWEEN rooms_usual AND 99),
  attendings_per_intern double precision NOT NULL CHECK (attendings_per_intern BETWEEN 0 AND 2),
  attendings_per_senior double precision NOT NULL CHECK (attendings_per_senior BETWEEN 0 AND 2),
  version bigint NOT NULL
);

ALTER TABLE planned_rotation
  ADD COLUMN second text CHECK (length(second) BETWEEN 1 AND 160),
  ADD COLUMN split_day plannable_day,
  ADD COLUMN locked boolean NOT NULL DEFAULT false,
  ADD COLUMN note text CHECK (length(note) BETWEEN 1 AND 500),
  ADD CONSTRAINT planned_rotation_split CHECK (split_day IS NULL OR second IS NOT NULL);

CALL turnus_keep_apart('activity');
CALL turnus_keep_apart('rotation_pattern');
CALL turnus_keep_apart('weekly_requirement');
CALL turnus_keep_apart('overlay');
CALL turnus_keep_apart('pin');
CALL turnus_keep_apart('block_policy');
