-- Who looked at what is protected, and what was taken out or brought in. Apart from the change log, which says what was
-- changed: looking changes nothing.

-- One row a program. Its lock serialises who writes into the audit, and nobody else: a change that takes long keeps
-- nobody from looking, and who looks keeps nobody from changing.
CREATE TABLE audit_head (
  program_id program_key PRIMARY KEY REFERENCES program_head,
  seq bigint NOT NULL DEFAULT 0 CHECK (seq >= 0),
  hash text NOT NULL DEFAULT '' CHECK (hash ~ '^([0-9a-f]{64})?$')
);

-- A chain like that of the change log. It refers to its own head and not to that of the program, which whoever changes
-- the plan holds.
CREATE TABLE audit_entry (
  program_id program_key NOT NULL REFERENCES audit_head,
  seq bigint NOT NULL CHECK (seq >= 1),
  at timestamptz(3) NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  action text NOT NULL CHECK (action ~ '^[a-z]+(-[a-z]+){0,4}$'),
  target_kind text NOT NULL CHECK (length(target_kind) BETWEEN 1 AND 40),
  target_id text NOT NULL CHECK (length(target_id) BETWEEN 1 AND 160),
  -- Ids, counts and names of fields; nothing that somebody wrote.
  details json NOT NULL CHECK (json_typeof(details) = 'object'),
  prev_hash text NOT NULL CHECK (prev_hash ~ '^([0-9a-f]{64})?$'),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (program_id, seq)
);
CREATE INDEX audit_entry_of_action ON audit_entry (program_id, action, seq);

CREATE OR REPLACE FUNCTION turnus_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The % is only ever added to.', coalesce(TG_ARGV[0], 'change log')
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION turnus_append_only('audit');
ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER append_only;

CALL turnus_keep_apart('audit_head', 'SELECT, INSERT, UPDATE');
CALL turnus_keep_apart('audit_entry', 'SELECT, INSERT');

-- Programs that are there already start an audit, too.
SET LOCAL ROLE turnus_every;
INSERT INTO audit_head (program_id) SELECT program_id FROM program_head;
RESET ROLE;
