package gatehouse.inbox;

/**
 * What became of a batch.
 *
 * @param duplicates how many the member has already, also among those that were deleted
 */
public record BulkOutcome(int stored, int duplicates) {}
