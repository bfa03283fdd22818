-- Senders who are one person count once in a campaign. Where a team said so of anybody, its campaigns are counted again at the next start.
/* [jooq ignore start] */
UPDATE campaign SET is_pending = TRUE, version = version + 1 WHERE team_id IN (SELECT team_id FROM sender_alias);
/* [jooq ignore stop] */
