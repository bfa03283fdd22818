package gatehouse.connection;

import gatehouse.archive.Found;
import gatehouse.verdict.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * A contact with the keys by which senders are compared with it, cut to what its columns hold.
 *
 * @param senderKey of the profile's address; the name key when there is none
 */
record KeyedContact(
        String senderKey,
        String nameKey,
        String name,
        @Nullable String company,
        @Nullable String position,
        @Nullable String profileUrl,
        Found.Contact found) {
    private static final int LINE = 200;
    private static final int ADDRESS = 500;

    static KeyedContact of(Found.Contact found) {
        String profile = Likeness.profileKey(found.profileUrl());
        @Nullable String company = found.company();
        String name = nameKey(found.name(), company == null ? "" : company);
        return new KeyedContact(
                profile.isEmpty() ? name : profile,
                name,
                cut(found.name(), LINE),
                company == null ? null : cut(company, LINE),
                found.position() == null ? null : cut(found.position(), LINE),
                found.profileUrl() == null || found.profileUrl().length() > ADDRESS ? null : found.profileUrl(),
                found);
    }

    static String nameKey(String name, String company) {
        return Likeness.contactKey(name, company);
    }

    private static String cut(String value, int most) {
        return value.codePointCount(0, value.length()) <= most
                ? value
                : value.substring(0, value.offsetByCodePoints(0, most));
    }
}
