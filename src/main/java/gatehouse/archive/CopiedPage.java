package gatehouse.archive;

import java.util.List;

/**
 * Recognises text that was selected and copied on linkedin.com, and takes names, times and buttons off it.
 *
 * <p>Any text can be given; one that is no such page gives an empty list and is then judged as it stands.
 */
public final class CopiedPage {
    private CopiedPage() {}

    /**
     * What was found on the page, in its order: every invitation, or else every conversation.
     *
     * @param owner name of the person whose page it is, as far as known; tells the two sides of a conversation apart
     */
    public static List<CopiedOutreach> read(String text, String owner) {
        PageLines lines = PageLines.of(text);
        List<CopiedOutreach> invitations = CopiedInvitations.read(lines);
        return invitations.isEmpty() ? CopiedConversation.readAll(lines, owner) : invitations;
    }
}
