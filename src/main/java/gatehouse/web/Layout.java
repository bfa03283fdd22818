package gatehouse.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows; views read it as {@code layout}.
 *
 * @param teamName empty for somebody who is signed in but in no team
 * @param works whether the visitor may change what the team has; a view leaves out the forms of the others
 * @param shared whether several people use this sign-in on one screen
 * @param rooms the rooms that exist, in the order of the navigation
 * @param csrf the token for the forms on this page
 * @param uploadCsrf the token for the address of a form with a file
 * @param assets version of style sheet, script and pictures
 * @param engine version of the engine; null for a visitor who isn't signed in
 */
public record Layout(
        boolean signedIn,
        String memberName,
        String teamName,
        boolean works,
        boolean shared,
        List<Room> rooms,
        String csrf,
        String uploadCsrf,
        String assets,
        @Nullable String engine) {

    /** One entry of the navigation. */
    public record Room(String path, String title, boolean current) {}

    /** Path and title of each room; a new room needs nothing but its line here. */
    private static final List<Room> ROOMS = List.of(
            new Room("/", "Check", false),
            new Room("/intake", "Upload", false),
            new Room("/inbox", "Inbox", false),
            new Room("/follow-ups", "Follow-ups", false),
            new Room("/compose", "Before you send", false),
            new Room("/guide", "Guide", false),
            new Room("/checklist", "Checklist", false));

    private static final Set<String> HANDING_IN = Set.of("/", "/intake");

    /** Whoever may not hand anything in doesn't need the pages for it. */
    static List<Room> roomsSeenFrom(String path, boolean works) {
        return ROOMS.stream()
                .filter(room -> works || !HANDING_IN.contains(room.path()))
                .map(room -> new Room(room.path(), room.title(), isIn(room, path)))
                .toList();
    }

    private static boolean isIn(Room room, String path) {
        return path.equals(room.path()) || (!room.path().equals("/") && path.startsWith(room.path() + "/"));
    }
}
