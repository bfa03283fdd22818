-- A member who was removed or left keeps the row, so that what they did keeps their name; removed_at says since when. Without
-- person_id a member is only a name on a shared screen. is_shared marks a login that several people use on one screen: it asks
-- who is there.
/* [jooq ignore start] */
ALTER TABLE member MODIFY person_id BIGINT;
/* [jooq ignore stop] */
ALTER TABLE member ADD COLUMN is_shared BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE member ADD COLUMN removed_at DATETIME(3);
ALTER TABLE member ADD COLUMN version INT DEFAULT 0 NOT NULL;
