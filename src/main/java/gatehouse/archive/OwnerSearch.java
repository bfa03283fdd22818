package gatehouse.archive;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds whose box it is: by the profile, else by who sent and got the invitations, else by who takes part in all conversations. */
final class OwnerSearch {
    /** So many correspondents of one person make it certain that the box is theirs, whatever the profile calls them. */
    private static final int ENOUGH_OTHERS = 3;

    private final Participants inInvitations = new Participants();
    private final Participants inMessages = new Participants();
    private @Nullable String profileName;

    void profile(String first, String last) {
        String name = (first.strip() + ' ' + last.strip()).strip();
        if (profileName == null && !name.isEmpty()) {
            profileName = name;
        }
    }

    void invitation(InvitationRow row) {
        if (row.isOutgoing()) {
            inInvitations.owner(row.from(), row.fromUrl());
        } else if (row.isIncoming()) {
            inInvitations.owner(row.to(), row.toUrl());
        }
    }

    void message(MessageRow row) {
        String other = row.to().size() == 1 ? row.to().getFirst() : "";
        if (row.draft() || row.direction().equalsIgnoreCase("OUTGOING")) {
            inMessages.owner(row.from(), row.fromUrl());
        } else if (row.direction().equalsIgnoreCase("INCOMING")) {
            inMessages.owner(other, row.toUrl());
        } else {
            inMessages.between(row.from(), row.fromUrl(), other, row.toUrl());
        }
    }

    /**
     * The owner.
     *
     * @param memberName who uploads the files; decides between two people who take part equally often
     */
    Owner found(String memberName) {
        String name = profileName;
        if (name == null) {
            name = nameOf(inInvitations.everywhere());
        }
        if (name == null) {
            name = nameOf(inMessages.everywhere(memberName));
        }
        if (name == null) {
            name = nameOf(inMessages.everywhere());
        }
        if (name == null) {
            return new Owner(null, null, Set.of());
        }
        Set<String> names = new LinkedHashSet<>();
        names.add(Names.folded(name));
        add(names, inInvitations.everywhere());
        if (names.stream().allMatch(each -> inMessages.named(each) == null)) {
            Participants.Count other = inMessages.everywhere();
            add(names, other != null && inMessages.others(other) >= ENOUGH_OTHERS ? other : null);
        }
        return new Owner(name, url(names), names);
    }

    private @Nullable String url(Set<String> names) {
        String url = url(names, inInvitations);
        return url == null ? url(names, inMessages) : url;
    }

    private static @Nullable String url(Set<String> names, Participants participants) {
        for (String name : names) {
            Participants.Count count = participants.named(name);
            if (count != null && count.url() != null) {
                return count.url();
            }
        }
        return null;
    }

    private static void add(Set<String> names, Participants.@Nullable Count count) {
        if (count != null) {
            names.add(Names.folded(count.name()));
        }
    }

    private static @Nullable String nameOf(Participants.@Nullable Count count) {
        return count == null ? null : count.name();
    }
}
