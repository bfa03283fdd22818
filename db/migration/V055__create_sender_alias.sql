-- One row is a sender that a member said is the same person as another: rows with the same group_id are one person. sender_key is that
-- of verdict.sender_key, is_profile whether it was made of a profile's address. A sender who is not the same after all gets a group of
-- its own. is_pending until what the sender sent was judged again; then a row that is alone in its group goes. Each change makes the
-- version greater.
CREATE TABLE sender_alias (
    team_id    BIGINT      NOT NULL,
    sender_key VARCHAR(32) NOT NULL,
    group_id   BIGINT      NOT NULL,
    is_profile BOOLEAN     NOT NULL,
    member_id  BIGINT      NOT NULL,
    said_at    DATETIME(3) NOT NULL,
    is_pending BOOLEAN     NOT NULL,
    version    INT         NOT NULL,
    PRIMARY KEY (team_id, sender_key)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

CREATE INDEX sender_alias_group ON sender_alias (team_id, group_id);
CREATE INDEX sender_alias_pending ON sender_alias (team_id, is_pending);

-- Senders are looked for by a part of their name without reading a single message.
CREATE INDEX outreach_sender ON outreach (team_id, sender_name, deleted_at, is_private, member_id);
