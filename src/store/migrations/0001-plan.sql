-- The plan of a program: one table for each kind of fact, the log of all changes, and what keeps programs apart.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Everything Turnus does, it does as turnus_app, for which only one program is there at a time; what concerns all of
-- them (listing, backup, restore) as turnus_every. Neither may sign in, or change the schema. Roles belong to the whole
-- server, so another database of it may have made them before, or at this moment.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['turnus_app', 'turnus_every'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    -- Since PostgreSQL 16, who makes a role is its member but may not act as it.
    IF NOT pg_has_role(current_user, wanted,
      CASE WHEN current_setting('server_version_num')::integer >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
      EXECUTE format('GRANT %I TO %I', wanted, current_user);
    END IF;
  END LOOP;
END $$;
GRANT USAGE ON SCHEMA public TO turnus_app, turnus_every;
GRANT SELECT ON turnus_migration TO turnus_app, turnus_every;

-- Keeps the rows of programs apart, even from a query that forgets to ask for one: turnus_app sees and writes those of
-- the program that `turnus.program_id` names, and none when it is not set.
CREATE PROCEDURE turnus_keep_apart(kept regclass, rights text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', kept);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', kept);
  EXECUTE format(
    'CREATE POLICY own_program ON %s USING (program_id = current_setting(''turnus.program_id'', true))', kept);
  EXECUTE format('CREATE POLICY every_program ON %s TO turnus_every USING (true)', kept);
  EXECUTE format('GRANT %s ON %s TO turnus_app', rights, kept);
  EXECUTE format('GRANT SELECT, INSERT ON %s TO turnus_every', kept);
END $$;

CREATE DOMAIN program_key AS text CONSTRAINT program_key CHECK (value ~ '^[a-z0-9][a-z0-9-]{0,62}$');
CREATE DOMAIN fact_id AS text CONSTRAINT fact_id CHECK (length(value) BETWEEN 1 AND 64);
CREATE DOMAIN half AS text CONSTRAINT half CHECK (value IN ('am', 'pm'));
CREATE DOMAIN academic_year AS integer CONSTRAINT academic_year CHECK (value BETWEEN 2020 AND 2100);
-- A day of an academic year that can be planned.
CREATE DOMAIN plannable_day AS date CONSTRAINT plannable_day CHECK (value BETWEEN '2020-07-01' AND '2101-06-30');
-- An FMIT week is known by its Friday.
CREATE DOMAIN fmit_friday AS date
  CONSTRAINT plannable_day CHECK (value BETWEEN '2020-07-01' AND '2101-06-30')
  CONSTRAINT fmit_friday CHECK (extract(isodow FROM value) = 5);

-- One row a program. Its lock serialises writers; `seq` and `hash` are those of the last change set.
CREATE TABLE program_head (
  program_id program_key PRIMARY KEY,
  seq bigint NOT NULL DEFAULT 0 CHECK (seq >= 0),
  hash text NOT NULL DEFAULT '' CHECK (hash ~ '^([0-9a-f]{64})?$'),
  created_at timestamptz(3) NOT NULL DEFAULT now()
);

-- `version` in every table of facts is the number of the change set that last wrote the row.

CREATE TABLE program (
  program_id program_key PRIMARY KEY REFERENCES program_head,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
  timezone text NOT NULL CHECK (length(timezone) BETWEEN 1 AND 64),
  lock_date date,
  version bigint NOT NULL
);

CREATE TABLE person (
  program_id program_key NOT NULL REFERENCES program_head,
  id fact_id NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  initials text CHECK (length(initials) BETWEEN 1 AND 3),
  kind text NOT NULL CHECK (kind IN ('faculty', 'resident')),
  active boolean NOT NULL,
  email text CHECK (length(email) <= 254),
  pager text CHECK (length(pager) <= 40),
  version bigint NOT NULL,
  PRIMARY KEY (program_id, id)
);

CREATE TABLE person_year (
  program_id program_key NOT NULL REFERENCES program_head,
  person_id fact_id NOT NULL,
  year academic_year NOT NULL,
  role text CHECK (role IN ('pd', 'apd', 'oic', 'chief', 'sm', 'core', 'adjunct', 'deployed', 'tdy')),
  pgy integer CHECK (pgy BETWEEN 1 AND 3),
  active_from date,
  active_to date,
  min_weeks integer NOT NULL CHECK (min_weeks BETWEEN 0 AND 53),
  target_weeks numeric(4, 1) CHECK (target_weeks BETWEEN 0 AND 53 AND mod(target_weeks, 0.5) = 0),
  max_weeks integer NOT NULL CHECK (max_weeks BETWEEN 0 AND 53),
  min_gap_weeks integer CHECK (min_gap_weeks BETWEEN 1 AND 26),
  max_weeks_per_month integer NOT NULL CHECK (max_weeks_per_month BETWEEN 1 AND 5),
  draft_fmit boolean NOT NULL,
  draft_call boolean NOT NULL,
  duties text[] NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (program_id, person_id, year),
  CONSTRAINT person_year_person FOREIGN KEY (program_id, person_id) REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT person_year_role_or_pgy CHECK ((role IS NULL) <> (pgy IS NULL)),
  CONSTRAINT person_year_weeks CHECK (min_weeks <= max_weeks),
  CONSTRAINT person_year_active CHECK (active_from <= active_to)
);

CREATE TABLE week_wish (
  program_id program_key NOT NULL REFERENCES program_head,
  person_id fact_id NOT NULL,
  week_start fmit_friday NOT NULL,
  wish text NOT NULL CHECK (wish IN ('would-like', 'rather-not')),
  version bigint NOT NULL,
  PRIMARY KEY (program_id, person_id, week_start),
  CONSTRAINT week_wish_person FOREIGN KEY (program_id, person_id) REFERENCES person DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE absence (
  program_id program_key NOT NULL REFERENCES program_head,
  id fact_id NOT NULL,
  person_id fact_id NOT NULL,
  first_day plannable_day NOT NULL,
  first_half half NOT NULL,
  last_day plannable_day NOT NULL,
  last_half half NOT NULL,
  type text NOT NULL CHECK (type IN (
    'vacation', 'conference', 'sick', 'medical', 'convalescent', 'maternity_paternity', 'family_emergency',
    'emergency_leave', 'bereavement', 'deployment', 'tdy', 'training', 'military_duty')),
  status text NOT NULL CHECK (status IN ('requested', 'anticipated', 'approved', 'rejected', 'cancelled')),
  -- Half-days counted from 1970-01-01, two a day, so that whole numbers compare and never touch by accident.
  half_days int4range NOT NULL GENERATED ALWAYS AS (int4range(
    (first_day - DATE '1970-01-01') * 2 + (first_half = 'pm')::integer,
    (last_day - DATE '1970-01-01') * 2 + (last_half = 'pm')::integer,
    '[]')) STORED,
  version bigint NOT NULL,
  PRIMARY KEY (program_id, id),
  CONSTRAINT absence_person FOREIGN KEY (program_id, person_id) REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT absence_once EXCLUDE USING gist
    (program_id WITH =, person_id WITH =, type WITH =, half_days WITH &&) WHERE (status = 'approved')
    DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX absence_of_person ON absence (program_id, person_id);

-- One attending a week.
CREATE TABLE fmit_week (
  program_id program_key NOT NULL REFERENCES program_head,
  week_start fmit_friday NOT NULL,
  person_id fact_id NOT NULL,
  note text CHECK (length(note) <= 2000),
  reason text CHECK (length(reason) <= 500),
  decided_on date,
  decided_lock_date date,
  version bigint NOT NULL,
  PRIMARY KEY (program_id, week_start),
  CONSTRAINT fmit_week_person FOREIGN KEY (program_id, person_id) REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fmit_week_decided CHECK (decided_on IS NOT NULL OR decided_lock_date IS NULL)
);
CREATE INDEX fmit_week_of_person ON fmit_week (program_id, person_id);

-- One person a night.
CREATE TABLE call_night (
  program_id program_key NOT NULL REFERENCES program_head,
  night plannable_day NOT NULL,
  person_id fact_id NOT NULL,
  override boolean NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (program_id, night),
  CONSTRAINT call_night_person FOREIGN KEY (program_id, person_id) REFERENCES person DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX call_night_of_person ON call_night (program_id, person_id);

CREATE TABLE holiday (
  program_id program_key NOT NULL REFERENCES program_head,
  day plannable_day NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
  version bigint NOT NULL,
  PRIMARY KEY (program_id, day)
);

-- `json`, not `jsonb`, where content is kept: it keeps the order of names, so that a fact comes back byte for byte.
CREATE TABLE duty (
  program_id program_key NOT NULL REFERENCES program_head,
  id fact_id NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
  half_days json NOT NULL CHECK (json_typeof(half_days) = 'object'),
  weekdays text[] NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (program_id, id)
);

CREATE TABLE credential (
  program_id program_key NOT NULL REFERENCES program_head,
  id fact_id NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
  people text[] NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (program_id, id)
);

CREATE TABLE rotation (
  program_id program_key NOT NULL REFERENCES program_head,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
  version bigint NOT NULL,
  PRIMARY KEY (program_id, name)
);

CREATE TABLE planned_rotation (
  program_id program_key NOT NULL REFERENCES program_head,
  year academic_year NOT NULL,
  block integer NOT NULL CHECK (block BETWEEN 0 AND 13),
  resident_id fact_id NOT NULL,
  rotation text NOT NULL CHECK (length(rotation) BETWEEN 1 AND 160),
  version bigint NOT NULL,
  PRIMARY KEY (program_id, year, block, resident_id),
  CONSTRAINT planned_rotation_person
    FOREIGN KEY (program_id, resident_id) REFERENCES person DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX planned_rotation_of_person ON planned_rotation (program_id, resident_id);

CREATE TABLE block_dates (
  program_id program_key NOT NULL REFERENCES program_head,
  year academic_year NOT NULL,
  block integer NOT NULL CHECK (block BETWEEN 0 AND 13),
  first_day plannable_day NOT NULL,
  last_day plannable_day NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (program_id, year, block),
  CONSTRAINT block_dates_order CHECK (first_day <= last_day)
);

CREATE TABLE year_note (
  program_id program_key NOT NULL REFERENCES program_head,
  year academic_year NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
  version bigint NOT NULL,
  PRIMARY KEY (program_id, year)
);

-- Every change set that was ever applied, in order. `hash` is of this entry's content and of the hash before it, so
-- that an entry which is edited, left out or moved is found.
CREATE TABLE change_log (
  program_id program_key NOT NULL REFERENCES program_head,
  seq bigint NOT NULL CHECK (seq >= 1),
  at timestamptz(3) NOT NULL,
  author_id text NOT NULL,
  author_name text NOT NULL,
  source text NOT NULL CHECK (source IN (
    'edit', 'paste', 'import', 'solver', 'swap', 'assistant', 'undo', 'redo', 'rollover')),
  area text NOT NULL,
  reason text,
  summary text NOT NULL,
  changes json NOT NULL CHECK (json_typeof(changes) = 'array'),
  "of" bigint,
  prev_hash text NOT NULL CHECK (prev_hash ~ '^([0-9a-f]{64})?$'),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (program_id, seq),
  FOREIGN KEY (program_id, "of") REFERENCES change_log (program_id, seq),
  CONSTRAINT change_log_of CHECK (("of" IS NOT NULL) = (source IN ('undo', 'redo')))
);
CREATE INDEX change_log_of_area ON change_log (program_id, area, seq);

CREATE FUNCTION turnus_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The change log is only ever added to.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON change_log
  FOR EACH STATEMENT EXECUTE FUNCTION turnus_append_only();
ALTER TABLE change_log ENABLE ALWAYS TRIGGER append_only;

CALL turnus_keep_apart('program_head', 'SELECT, INSERT, UPDATE');
CALL turnus_keep_apart('program');
CALL turnus_keep_apart('person');
CALL turnus_keep_apart('person_year');
CALL turnus_keep_apart('week_wish');
CALL turnus_keep_apart('absence');
CALL turnus_keep_apart('fmit_week');
CALL turnus_keep_apart('call_night');
CALL turnus_keep_apart('holiday');
CALL turnus_keep_apart('duty');
CALL turnus_keep_apart('credential');
CALL turnus_keep_apart('rotation');
CALL turnus_keep_apart('planned_rotation');
CALL turnus_keep_apart('block_dates');
CALL turnus_keep_apart('year_note');
CALL turnus_keep_apart('change_log', 'SELECT, INSERT');
