package gatehouse.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address on this site to go to next, so that a link someone made up can't lead anybody elsewhere. */
public final class LocalPath {
    private static final Pattern PLAIN =
            Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@%?-][A-Za-z0-9._~!$&'()*+,;=:@%?/-]*)?");

    private LocalPath() {}

    /** The path and query as given when they stay on this site; else the check page. */
    public static URI of(@Nullable String next) {
        if (next == null || next.length() > 500 || !PLAIN.matcher(next).matches()) {
            return URI.create("/");
        }
        try {
            URI uri = new URI(next);
            boolean local = uri.getScheme() == null && uri.getRawAuthority() == null;
            return local ? uri : URI.create("/");
        } catch (URISyntaxException e) {
            return URI.create("/");
        }
    }
}
