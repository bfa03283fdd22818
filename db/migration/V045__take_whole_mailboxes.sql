-- import_id says which upload an outreach came with; it is empty for what was handed in by itself, and again when the upload was
-- undone. What is private is shown to its own member only. answered_before: the member had written in the same conversation.
ALTER TABLE outreach ADD COLUMN import_id BIGINT;
ALTER TABLE outreach ADD COLUMN is_private BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE outreach ADD COLUMN answered_before BOOLEAN DEFAULT FALSE NOT NULL;

CREATE INDEX outreach_import ON outreach (team_id, import_id);
