-- template_key is the key of the text's template: of its own words, or of an earlier text that is nearly the same. Empty for a text of
-- a few words; NULL for what came before there were templates, until it is judged again. split_from is the key it had before a member
-- said that it is not the same.
ALTER TABLE outreach ADD COLUMN template_key VARCHAR(32);
ALTER TABLE outreach ADD COLUMN split_from VARCHAR(32);

CREATE INDEX outreach_split ON outreach (team_id, split_from);

-- One row is a text that was like no other before it: id is made from template_key, both are digests of its words; shingles are hashes
-- of each three words in a row, four bytes each in ascending order. It goes when the last outreach with the key goes.
CREATE TABLE template (
    team_id      BIGINT      NOT NULL,
    id           BIGINT      NOT NULL,
    template_key VARCHAR(32) NOT NULL,
    shingles     BLOB        NOT NULL,
    PRIMARY KEY (team_id, id)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

-- One row is one of the keys by which texts nearly the same as a template find it (gatehouse.verdict.MinHash).
CREATE TABLE template_band (
    team_id     BIGINT NOT NULL,
    band_key    BIGINT NOT NULL,
    template_id BIGINT NOT NULL,
    PRIMARY KEY (team_id, band_key, template_id)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

-- One row is a template that more than one outreach has. newest_id is the newest of them that all may see; NULL while it reached only
-- one member from one sender. is_spread when it reached so many that it counts as sent to many. is_pending until it was counted after
-- the last change, and judged again if that changed is_spread; each change makes the version greater.
CREATE TABLE campaign (
    team_id      BIGINT      NOT NULL,
    template_key VARCHAR(32) NOT NULL,
    newest_id    BIGINT,
    is_spread    BOOLEAN     NOT NULL,
    is_pending   BOOLEAN     NOT NULL,
    version      INT         NOT NULL,
    PRIMARY KEY (team_id, template_key)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

CREATE INDEX campaign_newest ON campaign (team_id, newest_id);
CREATE INDEX campaign_pending ON campaign (team_id, is_pending);
