-- Browser sessions. The cookie holds the id, this table only its SHA-256.
CREATE TABLE session (
    id_hash       bytea PRIMARY KEY,
    person        text        NOT NULL, -- OIDC subject
    name          text,
    username      text,
    roles         text[]      NOT NULL,
    refresh_token bytea,                -- AES-256-GCM; null when the provider gives none
    refresh_at    timestamptz NOT NULL, -- when the provider is asked again for name and roles
    created_at    timestamptz NOT NULL DEFAULT now(),
    used_at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX session_used_at ON session (used_at);

-- Tokens between the provider's answer and the session, for the length of one redirect.
CREATE TABLE login_state (
    id_hash    bytea PRIMARY KEY,
    tokens     bytea       NOT NULL, -- AES-256-GCM
    expires_at timestamptz NOT NULL
);
