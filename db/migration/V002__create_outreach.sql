-- One row is one thing that arrived and was handed in by a member. deleted_at hides it until it is put back or erased;
-- request_key names the form that was posted, so that posting it twice makes one row.
CREATE TABLE outreach (
    team_id            BIGINT        NOT NULL,
    id                 BIGINT        NOT NULL,
    member_id          BIGINT        NOT NULL,
    kind               VARCHAR(20)   NOT NULL,
    subject            VARCHAR(500),
    text               MEDIUMTEXT    NOT NULL,
    sender_name        VARCHAR(200),
    sender_headline    VARCHAR(500),
    sender_profile_url VARCHAR(500),
    relationship       VARCHAR(20)   NOT NULL,
    shared_contacts    INT,
    wrote_before       BOOLEAN       NOT NULL DEFAULT FALSE,
    request_key        BINARY(16)    NOT NULL,
    received_at        DATETIME(3),
    created_at         DATETIME(3)   NOT NULL,
    deleted_at         DATETIME(3),
    version            INT           NOT NULL DEFAULT 0,
    PRIMARY KEY (team_id, id),
    CONSTRAINT outreach_request UNIQUE (team_id, request_key)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci
/* [jooq ignore stop] */
;

-- One row is what the engine says of one outreach, with the engine's version. also_ok holds action keys, separated by commas.
CREATE TABLE verdict (
    team_id     BIGINT       NOT NULL,
    outreach_id BIGINT       NOT NULL,
    intent      VARCHAR(30)  NOT NULL,
    intent_p    DOUBLE       NOT NULL,
    runner_up   VARCHAR(30)  NOT NULL,
    runner_up_p DOUBLE       NOT NULL,
    sure        BOOLEAN      NOT NULL,
    risk        VARCHAR(10)  NOT NULL,
    risk_p      DOUBLE       NOT NULL,
    action      VARCHAR(30)  NOT NULL,
    also_ok     VARCHAR(200) NOT NULL,
    rule_key    VARCHAR(100) NOT NULL,
    engine      VARCHAR(100) NOT NULL,
    judged_at   DATETIME(3)  NOT NULL,
    PRIMARY KEY (team_id, outreach_id),
    CONSTRAINT verdict_of_outreach FOREIGN KEY (team_id, outreach_id) REFERENCES outreach (team_id, id)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

CREATE INDEX verdict_intent ON verdict (team_id, intent, outreach_id);
CREATE INDEX verdict_action ON verdict (team_id, action, outreach_id);
CREATE INDEX verdict_risk ON verdict (team_id, risk, outreach_id);

-- One row is one thing a member did with an outreach, or said it really was. The newest row of an outreach counts; an action
-- or intent other than the verdict's is an override.
CREATE TABLE decision (
    team_id     BIGINT      NOT NULL,
    id          BIGINT      NOT NULL,
    outreach_id BIGINT      NOT NULL,
    member_id   BIGINT      NOT NULL,
    intent      VARCHAR(30),
    action      VARCHAR(30),
    decided_at  DATETIME(3) NOT NULL,
    PRIMARY KEY (team_id, id),
    CONSTRAINT decision_of_outreach FOREIGN KEY (team_id, outreach_id) REFERENCES outreach (team_id, id)
)
/* [jooq ignore start] */
DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
/* [jooq ignore stop] */
;

CREATE INDEX decision_outreach ON decision (team_id, outreach_id);
