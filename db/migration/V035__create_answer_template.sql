-- One row is an answer to copy that a team wrote for itself. Without an intent it fits any outreach; member_id is who changed
-- it last.
CREATE TABLE answer_template (
    team_id    BIGINT        NOT NULL,
    id         BIGINT        NOT NULL,
    member_id  BIGINT        NOT NULL,
    title      VARCHAR(100)  NOT NULL,
    intent     VARCHAR(30),
    text       VARCHAR(2000) NOT NULL,
    changed_at DATETIME(3)   NOT NULL,
    version    INT           NOT NULL DEFAULT 0,
    PRIMARY KEY (team_id, id),
    CONSTRAINT answer_template_title UNIQUE (team_id, title)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;
