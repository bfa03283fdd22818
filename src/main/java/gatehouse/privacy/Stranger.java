package gatehouse.privacy;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.verdict.Likeness;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside the team: known by the address of the profile, else by name and company.
 *
 * @param address empty when it isn't known; so are the others
 * @param company narrows the name down: a word of the headline
 */
record Stranger(String address, String name, String company) {

    /** Whether an outreach with this sender address is theirs for certain. */
    boolean isAt(@Nullable String other) {
        return other != null && !address.isEmpty() && plain(address).equals(plain(other));
    }

    /** Whether the name is enough for one with this address: somebody of the same name with another profile is somebody else. */
    boolean mayBeNamed(@Nullable String other) {
        return !name.isEmpty() && (address.isEmpty() || other == null);
    }

    /** What lessons about their profile are found by; matches nothing when the address isn't known. */
    String lessonKey() {
        Sender sender = new Sender(null, null, address, Relationship.UNKNOWN, null, null);
        return address.isEmpty()
                ? ""
                : Likeness.of(new Outreach(OutreachKind.MESSAGE, "", "", sender))
                        .sender();
    }

    /** A part of the address that every way of writing it has; empty when there is none. */
    String addressWord() {
        String plain = plain(address);
        return Arrays.stream(plain.substring(plain.lastIndexOf('/') + 1).split("[^a-z0-9]+"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** A profile's address without what differs from one copy of it to the next. */
    static String plain(String address) {
        String plain = decoded(address).strip().toLowerCase(Locale.ROOT);
        return plain.replaceFirst("^[a-z]+://", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("^[a-z]{2,3}\\.(?=linkedin\\.com)", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/+$", "");
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address; // a percent sign that stands for itself
        }
    }

    /** Leaves everything out: a record that is ever logged must not carry it. */
    @Override
    public String toString() {
        return "Stranger[]";
    }
}
