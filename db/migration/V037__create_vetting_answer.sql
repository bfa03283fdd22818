-- One row is the answer to one question about a sender that was asked before trusting an outreach; check_key is that of
-- gatehouse.inbox.VettingCheck, note is what was written beside it, such as whom to ask.
CREATE TABLE vetting_answer (
    team_id     BIGINT       NOT NULL,
    outreach_id BIGINT       NOT NULL,
    check_key   VARCHAR(20)  NOT NULL,
    is_yes      BOOLEAN      NOT NULL,
    note        VARCHAR(200) NOT NULL,
    member_id   BIGINT       NOT NULL,
    answered_at DATETIME(3)  NOT NULL,
    PRIMARY KEY (team_id, outreach_id, check_key)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci
/* [jooq ignore stop] */
;
