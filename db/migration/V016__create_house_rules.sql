-- One row is what a team (member_id 0) or one of its members prefers. Lists hold one entry a line; languages hold keys, separated
-- by commas; an empty value says nothing. Each change makes the version greater, so that what was judged with an older one is
-- judged again.
CREATE TABLE house_rules (
    team_id      BIGINT        NOT NULL,
    member_id    BIGINT        NOT NULL,
    roles        VARCHAR(10)   NOT NULL,
    role_words   VARCHAR(2000) NOT NULL,
    topics       VARCHAR(2000) NOT NULL,
    never_bought VARCHAR(2000) NOT NULL,
    competitors  VARCHAR(2000) NOT NULL,
    fields       VARCHAR(2000) NOT NULL,
    employers    VARCHAR(2000) NOT NULL,
    languages    VARCHAR(500)  NOT NULL,
    strangers    VARCHAR(10)   NOT NULL,
    version      INT           NOT NULL,
    changed_by   BIGINT        NOT NULL,
    changed_at   DATETIME(3)   NOT NULL,
    PRIMARY KEY (team_id, member_id)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci
/* [jooq ignore stop] */
;
