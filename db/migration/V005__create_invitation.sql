-- One row is a link that lets one person join a team. Only the hash of its token is kept. It is open until it is used, revoked
-- or expired; used_by is the member who came by it.
CREATE TABLE invitation (
    team_id    BIGINT      NOT NULL,
    id         BIGINT      NOT NULL,
    token_hash BINARY(32)  NOT NULL,
    role       VARCHAR(20) NOT NULL,
    invited_by BIGINT      NOT NULL,
    created_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    used_at    DATETIME(3),
    used_by    BIGINT,
    revoked_at DATETIME(3),
    PRIMARY KEY (team_id, id),
    CONSTRAINT invitation_token UNIQUE (team_id, token_hash),
    CONSTRAINT invitation_inviter FOREIGN KEY (team_id, invited_by) REFERENCES member (team_id, id)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;
