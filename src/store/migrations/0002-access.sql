-- Who may sign in to a program, and with what. Not part of the plan: never in its log.
-- The sign-in library knows nothing of programs: the program its connection names is filled in by default.

CREATE FUNCTION turnus_own_program() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT current_setting('turnus.program_id') $$;

CREATE TABLE user_account (
  program_id program_key NOT NULL DEFAULT turnus_own_program() REFERENCES program_head,
  id fact_id NOT NULL,
  email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254 AND email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  image text,
  role text NOT NULL CHECK (role IN ('admin', 'coordinator', 'faculty', 'resident', 'viewer')),
  -- No foreign key: a person may be taken out of the plan and brought back, and the sign-in outlives that.
  person_id fact_id,
  disabled boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (program_id, id),
  CONSTRAINT user_account_email UNIQUE (program_id, email)
);

CREATE TABLE user_credential (
  program_id program_key NOT NULL DEFAULT turnus_own_program(),
  id fact_id NOT NULL,
  user_id fact_id NOT NULL,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  -- argon2id, with its parameters and salt.
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (program_id, id),
  CONSTRAINT user_credential_once UNIQUE (program_id, user_id, provider_id),
  FOREIGN KEY (program_id, user_id) REFERENCES user_account ON DELETE CASCADE
);

CREATE TABLE user_session (
  program_id program_key NOT NULL DEFAULT turnus_own_program(),
  id fact_id NOT NULL,
  user_id fact_id NOT NULL,
  token text NOT NULL,
  -- Opened by a one-time link.
  by_link boolean NOT NULL DEFAULT false,
  ip_address text,
  user_agent text,
  expires_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (program_id, id),
  CONSTRAINT user_session_token UNIQUE (program_id, token),
  FOREIGN KEY (program_id, user_id) REFERENCES user_account ON DELETE CASCADE
);
CREATE INDEX user_session_of_user ON user_session (program_id, user_id);

-- Asked for by the sign-in library, which keeps e-mail and second-factor checks in it; none is made yet.
CREATE TABLE sign_in_check (
  program_id program_key NOT NULL DEFAULT turnus_own_program() REFERENCES program_head,
  id fact_id NOT NULL,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (program_id, id)
);

-- Bearer tokens for scripts: told once, kept as SHA-256.
CREATE TABLE access_token (
  program_id program_key NOT NULL REFERENCES program_head,
  id fact_id NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  role text NOT NULL CHECK (role IN ('admin', 'coordinator', 'faculty', 'resident', 'viewer')),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  last_used_at timestamptz(3),
  revoked_at timestamptz(3),
  PRIMARY KEY (program_id, id),
  CONSTRAINT access_token_hash UNIQUE (program_id, hash)
);

-- Links that sign a user in once.
CREATE TABLE one_time_link (
  program_id program_key NOT NULL,
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  user_id fact_id NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  PRIMARY KEY (program_id, hash),
  FOREIGN KEY (program_id, user_id) REFERENCES user_account ON DELETE CASCADE
);

CALL turnus_keep_apart('user_account');
CALL turnus_keep_apart('user_credential');
CALL turnus_keep_apart('user_session');
CALL turnus_keep_apart('sign_in_check');
CALL turnus_keep_apart('access_token');
CALL turnus_keep_apart('one_time_link');
