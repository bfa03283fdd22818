-- On a shared login: the member who said they are at the screen; null until somebody has.
ALTER TABLE session ADD COLUMN named_member_id BIGINT;
