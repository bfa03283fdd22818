package gatehouse.inbox;

import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.web.FormValues;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a member typed about the sender; every field may be empty.
 *
 * @param marks keys of what was seen on the profile; a form says with a field {@code marksAsked} that it asks for them
 */
public record SenderForm(
        String name,
        String headline,
        String profileUrl,
        String relationship,
        String sharedContacts,
        String wroteBefore,
        List<String> marks) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_CONTACTS = 30_000;

    public static SenderForm of(FormValues form) {
        return of(form, Sender.UNKNOWN);
    }

    /** Reads a form that may hold only some of the fields; the others stay as they are. */
    public static SenderForm of(FormValues form, Sender now) {
        SenderForm old = of(now);
        return new SenderForm(
                form.has("name") ? form.line("name") : old.name,
                form.has("headline") ? form.line("headline") : old.headline,
                form.has("profileUrl") ? form.line("profileUrl") : old.profileUrl,
                form.has("relationship") ? form.line("relationship") : old.relationship,
                form.has("sharedContacts") ? form.line("sharedContacts") : old.sharedContacts,
                form.has("wroteBefore") ? form.line("wroteBefore") : old.wroteBefore,
                form.has("marksAsked") ? entered(form.all("marks"), now) : old.marks);
    }

    /** What was entered, and the mark that nobody enters. */
    private static List<String> entered(List<String> marks, Sender now) {
        return Arrays.stream(ProfileMark.values())
                .filter(mark -> ProfileMark.entered().contains(mark)
                        ? marks.contains(mark.key())
                        : now.marks().contains(mark))
                .map(ProfileMark::key)
                .toList();
    }

    public static SenderForm of(Sender sender) {
        return new SenderForm(
                text(sender.name()),
                text(sender.headline()),
                text(sender.profileUrl()),
                sender.relationship().key(),
                text(sender.sharedContacts()),
                Boolean.TRUE.equals(sender.wroteBefore()) ? "yes" : "",
                sender.marks().stream().map(ProfileMark::key).sorted().toList());
    }

    /** Adds what is wrong to the errors of a page, by field; the values are keys of messages. */
    public void check(Map<String, String> errors) {
        checkLength(name, LONGEST_NAME, () -> errors.put("name", "sender.name.long"));
        checkLength(headline, LONGEST_LINE, () -> errors.put("headline", "sender.headline.long"));
        checkLength(profileUrl, LONGEST_LINE, () -> errors.put("profileUrl", "sender.profile.long"));
        if (!relationship.isEmpty() && InboxFilter.find(Relationship.class, relationship) == null) {
            errors.put("relationship", "sender.relationship.wrong");
        }
        if (!sharedContacts.isEmpty() && number(sharedContacts) == null) {
            errors.put("sharedContacts", "sender.contacts.wrong");
        }
    }

    /** What is wrong, by field; the values are keys of messages. */
    public Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        check(errors);
        return errors;
    }

    public boolean isEmpty() {
        return (name + headline + profileUrl + sharedContacts + wroteBefore).isEmpty()
                && marks.isEmpty()
                && (relationship.isEmpty() || relationship.equals(Relationship.UNKNOWN.key()));
    }

    /** The sender; call it only without errors. */
    public Sender toSender() {
        @Nullable Relationship known = InboxFilter.find(Relationship.class, relationship);
        return new Sender(
                orNull(name),
                orNull(headline),
                orNull(profileUrl),
                known == null ? Relationship.UNKNOWN : known,
                sharedContacts.isEmpty() ? null : number(sharedContacts),
                wroteBefore.equals("yes") ? true : null,
                known(marks));
    }

    /** The marks of these keys; what is none of ours is left out. */
    static Set<ProfileMark> known(List<String> keys) {
        return Arrays.stream(ProfileMark.values())
                .filter(mark -> keys.contains(mark.key()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void checkLength(String value, int longest, Runnable tooLong) {
        if (value.codePointCount(0, value.length()) > longest) {
            tooLong.run();
        }
    }

    private static @Nullable Integer number(String digits) {
        if (!digits.matches("[0-9]{1,5}")) {
            return null;
        }
        int number = Integer.parseInt(digits);
        return number <= MOST_CONTACTS ? number : null;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
