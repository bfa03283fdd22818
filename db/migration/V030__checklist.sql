-- One row is a line of the settings checklist that a member has done, and the day it was ticked. Taking the tick off deletes it.
CREATE TABLE checklist_tick (
    team_id     BIGINT      NOT NULL,
    member_id   BIGINT      NOT NULL,
    setting_key VARCHAR(40) NOT NULL,
    ticked_at   DATETIME(3) NOT NULL,
    PRIMARY KEY (team_id, member_id, setting_key),
    CONSTRAINT tick_of_member FOREIGN KEY (team_id, member_id) REFERENCES member (team_id, id)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;
