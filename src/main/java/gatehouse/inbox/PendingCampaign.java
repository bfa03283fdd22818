package gatehouse.inbox;

/**
 * A campaign that changed since it was last counted.
 *
 * @param isSpread whether it counted as sent to many then
 */
record PendingCampaign(long teamId, String key, boolean isSpread, int version) {}
