-- One row is a link with which a person may choose a new password, made by somebody who runs all their teams. Only the hash of
-- its secret is kept; ends_two_step says whether it also takes away their second step.
CREATE TABLE password_reset (
    person_id     BIGINT      NOT NULL,
    token_hash    BINARY(32)  NOT NULL,
    ends_two_step BOOLEAN     NOT NULL,
    expires_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (person_id),
    CONSTRAINT password_reset_token UNIQUE (token_hash)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;
