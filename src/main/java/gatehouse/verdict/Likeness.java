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
    /** An address on LinkedIn's own hosts, or what is left of one that was typed by hand; on any other anybody may name a page so. */
    private static final String HOST = "\\s*(?:https?://)?(?:[a-z]{1,3}\\.)?linkedin\\.com/";

    private static final Pattern PROFILE = Pattern.compile(
            "(?:" + HOST + "(?:comm/)?|\\s*/?)in/([^/?#,]+).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** An address of before 2014: many may share its first word. */
    private static final Pattern OLD_PROFILE = Pattern.compile(
            HOST + "pub/(?!dir(?:[/?#\\s]|$))([^?#,]+?)/*\\s*(?:[?#,].*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    public static Likeness of(Outreach outreach) {
        return of(outreach, Wording.of(outreach.text()).key());
    }

    /** The same with a template that is known already. */
    public static Likeness of(Outreach outreach, String template) {
        Sender sender = outreach.sender();
        @Nullable String company = company(sender);
        return new Likeness(
                senderKey(sender, company), company == null ? "" : digest("company", plain(company)), template);
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
        String address = profileUrl == null ? "" : profileUrl;
        Matcher slug = PROFILE.matcher(address);
        if (slug.matches()) {
            return digest("profile", plainPath(slug.group(1)));
        }
        Matcher path = OLD_PROFILE.matcher(address);
        return path.matches() ? digest("old profile", plainPath(path.group(1))) : "";
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

    private static String plainPath(String path) {
        return decoded(path.strip()).toLowerCase(Locale.ROOT);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path; // a percent sign that begins no escape
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
