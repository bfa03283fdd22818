-- One row is a day on which a member wants to come back to an outreach; one for each member and outreach. done_at says that it is
-- over. There is no foreign key: the day goes on being shown or not with the outreach it is joined to.
CREATE TABLE follow_up (
    team_id     BIGINT       NOT NULL,
    member_id   BIGINT       NOT NULL,
    outreach_id BIGINT       NOT NULL,
    due_on      DATE         NOT NULL,
    note        VARCHAR(300) NOT NULL,
    done_at     DATETIME(3),
    changed_at  DATETIME(3)  NOT NULL,
    version     INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (team_id, member_id, outreach_id)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci
/* [jooq ignore stop] */
;

CREATE INDEX follow_up_due ON follow_up (team_id, member_id, due_on);
CREATE INDEX follow_up_outreach ON follow_up (team_id, outreach_id);

-- One row is how a member keeps follow-ups: their time zone, and the hash of the secret in the address of their calendar feed;
-- null when there is no feed.
CREATE TABLE follow_up_setting (
    team_id   BIGINT      NOT NULL,
    member_id BIGINT      NOT NULL,
    zone      VARCHAR(50) NOT NULL,
    feed_hash BINARY(32),
    PRIMARY KEY (team_id, member_id),
    CONSTRAINT follow_up_setting_feed UNIQUE (team_id, feed_hash)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;
