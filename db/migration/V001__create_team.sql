-- One row is a person who can sign in. The e-mail is kept in lower case.
CREATE TABLE person (
    id            BIGINT       NOT NULL,
    email         VARCHAR(254) NOT NULL,
    name          VARCHAR(200) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    created_at    DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT person_email UNIQUE (email)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

-- One row is a team: the people who share an account, an inbox and their decisions.
CREATE TABLE team (
    id         BIGINT       NOT NULL,
    name       VARCHAR(200) NOT NULL,
    created_at DATETIME(3)  NOT NULL,
    version    INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci
/* [jooq ignore stop] */
;

-- One row is a person's place in one team: what the team calls them and what they may do there.
CREATE TABLE member (
    team_id   BIGINT       NOT NULL,
    id        BIGINT       NOT NULL,
    person_id BIGINT       NOT NULL,
    name      VARCHAR(200) NOT NULL,
    role      VARCHAR(20)  NOT NULL,
    joined_at DATETIME(3)  NOT NULL,
    PRIMARY KEY (team_id, id),
    CONSTRAINT member_person UNIQUE (team_id, person_id)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci
/* [jooq ignore stop] */
;

-- One row is an entry in a person's own directory: a team they can open. It belongs to the person, not to the team, so it is
-- read by person and its column is not called team_id.
CREATE TABLE person_team (
    person_id    BIGINT NOT NULL,
    open_team_id BIGINT NOT NULL,
    PRIMARY KEY (person_id, open_team_id)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

-- One row is one browser that is signed in. Only the hash of its token is kept; it belongs to the person, and open_team_id is
-- the team they are looking at.
CREATE TABLE session (
    token_hash   BINARY(32)  NOT NULL,
    person_id    BIGINT      NOT NULL,
    open_team_id BIGINT,
    created_at   DATETIME(3) NOT NULL,
    last_seen_at DATETIME(3) NOT NULL,
    expires_at   DATETIME(3) NOT NULL,
    PRIMARY KEY (token_hash)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

CREATE INDEX session_person ON session (person_id);
CREATE INDEX session_expiry ON session (expires_at);
