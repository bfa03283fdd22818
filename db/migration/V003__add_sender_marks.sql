-- What a member saw on the sender's profile: keys of ProfileMark, separated by commas.
ALTER TABLE outreach ADD COLUMN sender_marks VARCHAR(100) DEFAULT '' NOT NULL;
