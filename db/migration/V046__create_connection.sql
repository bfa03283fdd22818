-- One row is somebody a member is connected to on LinkedIn, by the member's own export. sender_key is that of verdict.sender_key for
-- the same profile, and has its collation, so that the two can be joined; without a profile's address it is the name_key, which is
-- made of name and company and fits no verdict's key.
CREATE TABLE connection (
    team_id      BIGINT       NOT NULL,
    id           BIGINT       NOT NULL,
    member_id    BIGINT       NOT NULL,
    import_id    BIGINT       NOT NULL,
    sender_key   VARCHAR(32) /* [jooq ignore start] */ CHARACTER SET utf8mb4 COLLATE utf8mb4_bin /* [jooq ignore stop] */ NOT NULL,
    name_key     VARCHAR(32) /* [jooq ignore start] */ CHARACTER SET utf8mb4 COLLATE utf8mb4_bin /* [jooq ignore stop] */ NOT NULL,
    name         VARCHAR(200) NOT NULL,
    company      VARCHAR(200),
    position     VARCHAR(200),
    profile_url  VARCHAR(500),
    connected_on DATE,
    created_at   DATETIME(3)  NOT NULL,
    PRIMARY KEY (team_id, id),
    CONSTRAINT connection_person UNIQUE (team_id, member_id, sender_key)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci
/* [jooq ignore stop] */
;

CREATE INDEX connection_sender ON connection (team_id, sender_key);
CREATE INDEX connection_name ON connection (team_id, name_key);
CREATE INDEX connection_import ON connection (team_id, import_id);
CREATE INDEX connection_list ON connection (team_id, member_id, name);

-- One row is what a member wants with their connections; a member without one has not said yes to anything. is_shown: teammates may
-- see that this member knows a sender.
CREATE TABLE connection_setting (
    team_id    BIGINT      NOT NULL,
    member_id  BIGINT      NOT NULL,
    is_shown   BOOLEAN     NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (team_id, member_id)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;
