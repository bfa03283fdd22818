-- Who made the link: it opens as long as they may still let the person in. Links made before must be made again.
DELETE FROM password_reset;
ALTER TABLE password_reset ADD COLUMN made_by BIGINT DEFAULT 0 NOT NULL;
