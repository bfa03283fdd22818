package gatehouse.team;

/**
 * The signed-in member a request comes from; controllers take it as a parameter, and every query starts from its team.
 *
 * @param name the person's own name
 * @param role what the member may do in this team; {@code owner} for the one who opened it
 */
public record CurrentMember(long teamId, long memberId, long personId, String name, String teamName, String role) {}
