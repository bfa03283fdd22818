-- What a verdict was made with: the versions of the team's and the member's house rules, and the lesson that decided, if one did.
-- shown_intent is what lists and filters go by: what a member said of this outreach, else what the lesson says, else the
-- engine's intent. The keys find outreaches of the same sender, company and template; they are digests, empty for none.
ALTER TABLE verdict ADD COLUMN team_rules INT DEFAULT 0 NOT NULL;
ALTER TABLE verdict ADD COLUMN own_rules INT DEFAULT 0 NOT NULL;
ALTER TABLE verdict ADD COLUMN lesson_id BIGINT;
ALTER TABLE verdict ADD COLUMN shown_intent VARCHAR(30) DEFAULT '' NOT NULL;
ALTER TABLE verdict ADD COLUMN sender_key VARCHAR(32) DEFAULT '' NOT NULL;
ALTER TABLE verdict ADD COLUMN company_key VARCHAR(32) DEFAULT '' NOT NULL;
ALTER TABLE verdict ADD COLUMN template_key VARCHAR(32) DEFAULT '' NOT NULL;

/* [jooq ignore start] */
UPDATE verdict SET shown_intent = COALESCE(
    (SELECT decision.intent FROM decision
      WHERE decision.team_id = verdict.team_id AND decision.outreach_id = verdict.outreach_id
      ORDER BY decision.id DESC LIMIT 1),
    intent);
/* [jooq ignore stop] */

CREATE INDEX verdict_shown ON verdict (team_id, shown_intent, outreach_id);
CREATE INDEX verdict_lesson ON verdict (team_id, lesson_id);
CREATE INDEX verdict_sender ON verdict (team_id, sender_key, outreach_id);
CREATE INDEX verdict_company ON verdict (team_id, company_key, outreach_id);
CREATE INDEX verdict_template ON verdict (team_id, template_key, outreach_id);
