-- How many days a team keeps what it has; null for as long as the team is there. closed_at is set when the team's account was
-- deleted: nobody can come in any more, and its rows are being erased, this one last.
ALTER TABLE team ADD COLUMN retention_days INT;
ALTER TABLE team ADD COLUMN closed_at DATETIME(3);

CREATE INDEX outreach_created ON outreach (team_id, created_at);
CREATE INDEX outreach_deleted ON outreach (team_id, deleted_at);
