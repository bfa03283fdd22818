package gatehouse.verdict;

import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Sender;
import gatehouse.text.Reading;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keys by which outreaches of one sender, one company or one template find each other. They are digests, so that no name is kept in
 * them; an empty key is like nothing.
 *
 * @param sender of the profile's address, or else of name and company
 * @param company of the company that the headline names
 * @param template of the words that are left when names, numbers, links and merge fields are taken out ({@link Wording}), or of those
 *     of an earlier text that is nearly the same
 */
public record Likeness(String sender, String company, String template) {
    private static final int KEY_BYTES = 16;
    private static final Pattern PROFILE = Pattern.compile("(?i).*/(in|pub)/([^/?#,]+).*");

    public static Likeness of(Outreach outreach) {
        Sender sender = outreach.sender();
        @Nullable String company = company(sender);
        return new Likeness(
                senderKey(sender, company),
                company == null ? "" : digest("company", plain(company)),
                Wording.of(outreach.text()).key());
    }

    /** The same, with another template. */
    public Likeness withTemplate(String other) {
        return new Likeness(sender, company, other);
    }

    /** The company that the sender's headline names; null when it names none. */
    public static @Nullable String company(Sender sender) {
        return Employers.of(sender.headline()).company();
    }

    /** The key of one kind of message: how it arrived and what it reads like. */
    public static String kindKey(OutreachKind kind, Intent read) {
        return kind.key() + "/" + read.key();
    }

    /** A name without case, accents and signs. */
    public static String nameKey(String name) {
        return plain(name);
    }

    /** The key of whoever has this profile, however its address is written; empty when it is no profile's address. */
    public static String profileKey(@Nullable String profileUrl) {
        Matcher slug = PROFILE.matcher(profileUrl == null ? "" : profileUrl);
        return slug.matches() ? digest("profile", decoded(slug.group(2)).toLowerCase(Locale.ROOT)) : "";
    }

    /** The key of a contact of whom only name and company are known; no sender's key is the same. */
    public static String contactKey(String name, String company) {
        return digest("contact", plain(name), plain(company));
    }

    private static String senderKey(Sender sender, @Nullable String company) {
        String profile = profileKey(sender.profileUrl());
        if (!profile.isEmpty()) {
            return profile;
        }
        String name = sender.name() == null ? "" : plain(sender.name());
        return name.isEmpty() ? "" : digest("name", name, company == null ? "" : plain(company));
    }

    private static String plain(String text) {
        return String.join(" ", WordSearch.words(Reading.of(text)));
    }

    private static String decoded(String slug) {
        try {
            return URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return slug; // a percent sign that begins no escape
        }
    }

    static String digest(String... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
