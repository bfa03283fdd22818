package gatehouse.archive;

/** What has to be known of all files before a single row can be read right. */
record Known(Owner owner, Conversations conversations, Acquaintances acquaintances, Notes notes) {}
