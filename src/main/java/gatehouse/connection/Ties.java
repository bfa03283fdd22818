package gatehouse.connection;

import java.util.List;

/**
 * Who of the team is connected to a sender.
 *
 * @param sure by the profile's address
 * @param maybe only by name and company: never enough to judge by
 */
public record Ties(List<Tie> sure, List<Tie> maybe) {
    public static final Ties NONE = new Ties(List.of(), List.of());
}
