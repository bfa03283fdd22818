-- One row counts the guesses of one place, of one account, or of one account from one place. guess_key is a hash that names
-- which. Nobody may guess again before blocked_until; the row is forgotten at expires_at.
CREATE TABLE sign_in_guess (
    guess_key     BINARY(32)  NOT NULL,
    guesses       INT         NOT NULL,
    blocked_until DATETIME(3) NOT NULL,
    expires_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (guess_key)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

CREATE INDEX sign_in_guess_expiry ON sign_in_guess (expires_at);

-- One row is an address from which an account has signed in; place_key is a hash of both. There others' guesses don't count.
CREATE TABLE sign_in_place (
    place_key  BINARY(32)  NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    PRIMARY KEY (place_key)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

CREATE INDEX sign_in_place_expiry ON sign_in_place (expires_at);
