-- One row is one thing that was done in a team: the when and who, what (a word of AuditAction), to what (about_id), and a word more.
-- It holds no text and no stranger's name. Rows are numbered without a gap and chained: link is a digest of the row and of
-- link_before, the link of the row before it. member_id is null for what Gatehouse did by itself; login_id says whose sign-in was
-- used on a shared screen.
CREATE TABLE audit_entry (
    team_id     BIGINT      NOT NULL,
    number      BIGINT      NOT NULL,
    done_at     DATETIME(3) NOT NULL,
    member_id   BIGINT,
    login_id    BIGINT,
    action      VARCHAR(40) NOT NULL,
    about_id    BIGINT,
    detail      VARCHAR(40) NOT NULL,
    link_before BINARY(32)  NOT NULL,
    link        BINARY(32)  NOT NULL,
    PRIMARY KEY (team_id, number)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

-- One row is the end of a team's chain: number and link of its last entry. Who adds an entry locks the row first, so that entries
-- come one after the other on however many nodes. Entries up to cut_number were erased because they were old; cut_link is the
-- link of the last of them.
CREATE TABLE audit_chain (
    team_id    BIGINT     NOT NULL,
    number     BIGINT     NOT NULL,
    link       BINARY(32) NOT NULL,
    cut_number BIGINT     NOT NULL,
    cut_link   BINARY(32) NOT NULL,
    PRIMARY KEY (team_id)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;
