-- What a person needs to know their sessions apart, when they last proved who they are, and whether with a second step.
-- Sessions from before know nothing of this and end.
DELETE FROM session;
ALTER TABLE session ADD COLUMN id BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE session ADD COLUMN browser VARCHAR(60) DEFAULT '' NOT NULL;
ALTER TABLE session ADD COLUMN proved_at DATETIME(3) DEFAULT '2000-01-01 00:00:00' NOT NULL;
ALTER TABLE session ADD COLUMN two_step BOOLEAN DEFAULT FALSE NOT NULL;
