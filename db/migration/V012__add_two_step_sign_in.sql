-- One row is a person's second step: the secret they share with their authenticator app. It counts once confirmed_at is set;
-- last_counter is the newest 30 seconds a code was used for.
CREATE TABLE two_step (
    person_id    BIGINT        NOT NULL,
    secret       VARBINARY(32) NOT NULL,
    last_counter BIGINT        NOT NULL,
    created_at   DATETIME(3)   NOT NULL,
    confirmed_at DATETIME(3),
    PRIMARY KEY (person_id)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

-- One row is a recovery code not used yet, of which only the hash is kept.
CREATE TABLE recovery_code (
    person_id BIGINT        NOT NULL,
    code_hash BINARY(32)    NOT NULL,
    PRIMARY KEY (person_id, code_hash)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

-- One row is a browser that has given the right password and owes the second step. Only the hash of its token is kept.
CREATE TABLE sign_in_step (
    token_hash BINARY(32)  NOT NULL,
    person_id  BIGINT      NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    PRIMARY KEY (token_hash)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

CREATE INDEX sign_in_step_expiry ON sign_in_step (expires_at);
CREATE INDEX sign_in_step_person ON sign_in_step (person_id);

-- Whether everybody in the team has to sign in with a second step.
ALTER TABLE team ADD COLUMN two_step_required BOOLEAN DEFAULT FALSE NOT NULL;
