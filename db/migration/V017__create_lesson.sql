-- One row is what a member taught about more than one outreach, beginning with outreach_id: what is meant by scope and scope_key
-- (a digest, or a kind of message) is really of that intent, or gets that action. With neither, the sender was answered after
-- all, which ends older lessons that shut the sender out. It may outlive the outreach it began with, so there is no foreign key.
-- A removed row no longer counts. is_pending until all it is about was judged again.
CREATE TABLE lesson (
    team_id     BIGINT      NOT NULL,
    id          BIGINT      NOT NULL,
    outreach_id BIGINT      NOT NULL,
    member_id   BIGINT      NOT NULL,
    scope       VARCHAR(10) NOT NULL,
    scope_key   VARCHAR(64) NOT NULL,
    intent      VARCHAR(30),
    action      VARCHAR(30),
    taught_at   DATETIME(3) NOT NULL,
    removed_at  DATETIME(3),
    removed_by  BIGINT,
    is_pending  BOOLEAN     NOT NULL,
    PRIMARY KEY (team_id, id)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

CREATE INDEX lesson_pending ON lesson (team_id, is_pending);
