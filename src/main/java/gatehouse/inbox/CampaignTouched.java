package gatehouse.inbox;

/** A text came that the team has already, or one went: campaigns of the team are to be counted again. */
public record CampaignTouched(long teamId) {}
