-- The newest that the whole team sees, and the newest that is one member's alone, are found without reading past what is deleted or
-- private to somebody else: a whole mailbox of it may lie above.
CREATE INDEX outreach_shown ON outreach (team_id, deleted_at, is_private, id);
CREATE INDEX outreach_own ON outreach (team_id, member_id, is_private, deleted_at, id);
