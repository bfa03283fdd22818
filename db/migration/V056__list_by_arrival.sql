-- received_at says when an outreach reached its member; it is created_at when that isn't known, or would be later than that. A verdict
-- has the same, so that an index leads through what lists show in the order in which it arrived, whatever is filtered by.
/* [jooq ignore start] */
UPDATE outreach SET received_at = created_at WHERE received_at IS NULL OR received_at > created_at;
ALTER TABLE outreach MODIFY received_at DATETIME(3) NOT NULL;
/* [jooq ignore stop] */

ALTER TABLE verdict ADD COLUMN received_at DATETIME(3) DEFAULT '2025-01-01 00:00:00' NOT NULL;

/* [jooq ignore start] */
UPDATE verdict SET received_at =
    (SELECT outreach.received_at FROM outreach
      WHERE outreach.team_id = verdict.team_id AND outreach.id = verdict.outreach_id);
ALTER TABLE verdict ALTER COLUMN received_at DROP DEFAULT;
/* [jooq ignore stop] */

-- newest_at is when the outreach of newest_id arrived.
ALTER TABLE campaign ADD COLUMN newest_at DATETIME(3);

/* [jooq ignore start] */
UPDATE campaign SET newest_at =
    (SELECT MAX(verdict.received_at) FROM verdict
       JOIN outreach ON outreach.team_id = verdict.team_id AND outreach.id = verdict.outreach_id
      WHERE verdict.team_id = campaign.team_id AND verdict.template_key = campaign.template_key
        AND outreach.deleted_at IS NULL AND outreach.is_private = FALSE)
 WHERE newest_id IS NOT NULL;
UPDATE campaign SET newest_id =
    (SELECT MAX(verdict.outreach_id) FROM verdict
       JOIN outreach ON outreach.team_id = verdict.team_id AND outreach.id = verdict.outreach_id
      WHERE verdict.team_id = campaign.team_id AND verdict.template_key = campaign.template_key
        AND outreach.deleted_at IS NULL AND outreach.is_private = FALSE
        AND verdict.received_at = campaign.newest_at)
 WHERE newest_id IS NOT NULL;
DROP INDEX outreach_shown ON outreach;
DROP INDEX outreach_own ON outreach;
DROP INDEX outreach_import ON outreach;
DROP INDEX outreach_sender ON outreach;
DROP INDEX verdict_intent ON verdict;
DROP INDEX verdict_action ON verdict;
DROP INDEX verdict_risk ON verdict;
DROP INDEX verdict_shown ON verdict;
DROP INDEX verdict_sender ON verdict;
DROP INDEX verdict_company ON verdict;
DROP INDEX verdict_template ON verdict;
DROP INDEX campaign_newest ON campaign;
CREATE INDEX outreach_shown ON outreach (team_id, deleted_at, is_private, received_at, id);
CREATE INDEX outreach_own ON outreach (team_id, member_id, is_private, deleted_at, received_at, id);
CREATE INDEX outreach_import ON outreach (team_id, import_id, received_at, id);
CREATE INDEX outreach_sender ON outreach (team_id, sender_name, deleted_at, is_private, member_id, received_at);
CREATE INDEX verdict_intent ON verdict (team_id, intent, received_at, outreach_id);
CREATE INDEX verdict_action ON verdict (team_id, action, received_at, outreach_id);
CREATE INDEX verdict_risk ON verdict (team_id, risk, received_at, outreach_id);
CREATE INDEX verdict_shown ON verdict (team_id, shown_intent, received_at, outreach_id);
CREATE INDEX verdict_sender ON verdict (team_id, sender_key, received_at, outreach_id);
CREATE INDEX verdict_company ON verdict (team_id, company_key, received_at, outreach_id);
CREATE INDEX verdict_template ON verdict (team_id, template_key, received_at, outreach_id);
CREATE INDEX campaign_newest ON campaign (team_id, newest_at, newest_id);
/* [jooq ignore stop] */
