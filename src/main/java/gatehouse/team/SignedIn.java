package gatehouse.team;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The person whose browser sent a request; controllers that need no team take it as a parameter.
 *
 * @param place where the browser is: null for somebody who is in no team
 * @param isShared whether the sign-in is one that several people use on one screen
 * @param isNamed whether it is known who is at the screen: always, unless it is a shared one
 */
public record SignedIn(long personId, String name, @Nullable CurrentMember place, boolean isShared, boolean isNamed) {
    /** The member to act as; empty for somebody who is in no team or has not yet said who they are. */
    public Optional<CurrentMember> member() {
        return isNamed ? Optional.ofNullable(place) : Optional.empty();
    }
}
