-- Whether the verdict was made knowing that the member is connected to the sender: an answer that changes with the connections.
ALTER TABLE verdict ADD COLUMN is_connected BOOLEAN DEFAULT FALSE NOT NULL;
