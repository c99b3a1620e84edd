-- Change sets that are not applied yet: drafts, imports, swaps. None is ever deleted; one that ended says how.

CREATE TABLE proposal (
  program_id program_key NOT NULL REFERENCES program_head,
  id fact_id NOT NULL,
  source text NOT NULL CHECK (source IN ('edit', 'paste', 'import', 'solver', 'swap', 'assistant', 'rollover')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  area text NOT NULL CHECK (length(area) BETWEEN 1 AND 64),
  state text NOT NULL CHECK (state IN ('staged', 'approved', 'applied', 'rejected', 'rolled_back', 'failed')),
  version integer NOT NULL CHECK (version >= 1),
  base bigint NOT NULL CHECK (base >= 0),
  author_id text NOT NULL,
  author_name text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  rows json NOT NULL CHECK (json_typeof(rows) = 'array'),
  -- Lists count the rows of many proposals without reading them.
  row_count integer NOT NULL GENERATED ALWAYS AS (json_array_length(rows)) STORED,
  staging json,
  about json,
  -- What was taken, and how it ended. Whoever reads them has the states agree with them.
  applied json CHECK (json_typeof(applied) = 'object'),
  closed json CHECK (json_typeof(closed) = 'object'),
  PRIMARY KEY (program_id, id),
  CONSTRAINT proposal_applied CHECK ((applied IS NOT NULL) = (state IN ('applied', 'rolled_back'))),
  CONSTRAINT proposal_closed CHECK ((closed IS NOT NULL) = (state IN ('rejected', 'rolled_back', 'failed')))
);
CREATE INDEX proposal_newest ON proposal (program_id, created_at DESC, id);
-- The proposal that a change set was taken from, for whoever takes it back.
CREATE UNIQUE INDEX proposal_applied_seq ON proposal (program_id, ((applied ->> 'seq')::bigint));

CALL turnus_keep_apart('proposal', 'SELECT, INSERT, UPDATE');
