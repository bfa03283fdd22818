-- One row is a file that a member uploaded, and how far its way into the inbox is. found counts what is in it and tally what became of
-- it, as words with numbers; part and done_rows say where to go on; taken names what the member picked; problem is the key of a
-- sentence. member_name is what the member was called then: the same file must be read in the same way every time. bytes_kept says that
-- the rows of upload_chunk are still there, share_due that is_private was changed and the outreaches are still to follow.
CREATE TABLE mailbox_import (
    team_id     BIGINT        NOT NULL,
    id          BIGINT        NOT NULL,
    member_id   BIGINT        NOT NULL,
    member_name VARCHAR(200)  NOT NULL,
    state       VARCHAR(12)   NOT NULL,
    file_name   VARCHAR(200)  NOT NULL,
    file_size   BIGINT        NOT NULL,
    bytes_kept  BOOLEAN       NOT NULL,
    is_private  BOOLEAN       NOT NULL,
    share_due   BOOLEAN       NOT NULL,
    owner_name  VARCHAR(200),
    oldest_at   DATETIME(3),
    newest_at   DATETIME(3),
    found       VARCHAR(2000) NOT NULL,
    taken       VARCHAR(200)  NOT NULL,
    part        VARCHAR(20)   NOT NULL,
    done_rows   BIGINT        NOT NULL,
    read_rows   BIGINT        NOT NULL,
    tally       VARCHAR(2000) NOT NULL,
    problem     VARCHAR(40),
    created_at  DATETIME(3)   NOT NULL,
    changed_at  DATETIME(3)   NOT NULL,
    version     INT           NOT NULL DEFAULT 0,
    PRIMARY KEY (team_id, id)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci
/* [jooq ignore stop] */
;

CREATE INDEX mailbox_import_member ON mailbox_import (team_id, member_id, id);

-- One row is a piece of an uploaded file, from 0; together they are the file. They go when the import ends.
CREATE TABLE upload_chunk (
    team_id    BIGINT      NOT NULL,
    import_id  BIGINT      NOT NULL,
    number     INT         NOT NULL,
    member_id  BIGINT      NOT NULL,
    bytes      MEDIUMBLOB  NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (team_id, import_id, number)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

-- One row is a line of an uploaded file that could not be read; number counts them within the import. header and raw are as they stood
-- in the file.
CREATE TABLE import_reject (
    team_id    BIGINT       NOT NULL,
    import_id  BIGINT       NOT NULL,
    number     INT          NOT NULL,
    member_id  BIGINT       NOT NULL,
    file       VARCHAR(300) NOT NULL,
    line       BIGINT       NOT NULL,
    fault      VARCHAR(20)  NOT NULL,
    header     TEXT         NOT NULL,
    raw        MEDIUMTEXT   NOT NULL,
    created_at DATETIME(3)  NOT NULL,
    PRIMARY KEY (team_id, import_id, number)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci
/* [jooq ignore stop] */
;
