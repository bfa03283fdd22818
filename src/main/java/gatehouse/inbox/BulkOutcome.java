package gatehouse.inbox;

/**
 * What became of a batch.
 *
 * @param duplicates how many the member has already, also among those that were deleted
 */
public record BulkOutcome(int stored, int duplicates) {

    /** How many things of the batch were dealt with; the others would have been too much for one transaction. */
    public int taken() {
        return stored + duplicates;
    }
}
