package gatehouse.web;

import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The style sheet, the script and the pictures under {@code /static}, kept in memory with the version their addresses carry. */
@Singleton
class Assets {
    private static final Map<String, MediaType> TYPES = Map.of(
            "css", new MediaType("text/css; charset=utf-8"),
            "js", new MediaType("text/javascript; charset=utf-8"),
            "svg", new MediaType("image/svg+xml"),
            "png", MediaType.IMAGE_PNG_TYPE);
    private static final List<String> VERSIONED =
            List.of("css/gatehouse.css", "js/gatehouse.js", "img/gatehouse.svg", "img/favicon.svg");
    private static final Pattern PATH = Pattern.compile("(css|js|img)/[a-z0-9-]+\\.(css|js|svg|png)");

    private final Map<String, Asset> known = new ConcurrentHashMap<>();
    private final String version;

    @SuppressWarnings("ArrayRecordComponent") // never compared and never changed
    record Asset(byte[] bytes, MediaType type, String hash) {
        String etag() {
            return '"' + hash + '"';
        }
    }

    Assets() {
        StringBuilder hashes = new StringBuilder();
        VERSIONED.forEach(path -> find(path).ifPresent(asset -> hashes.append(asset.hash())));
        version = hash(hashes.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Changes whenever one of the files does, so that browsers may keep them for a year. */
    String version() {
        return version;
    }

    Optional<Asset> find(String path) {
        if (!PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.computeIfAbsent(path, Assets::load));
    }

    private static @Nullable Asset load(String path) {
        try (InputStream in = Assets.class.getResourceAsStream("/static/" + path)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            MediaType type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), MediaType.TEXT_PLAIN_TYPE);
            return new Asset(bytes, type, hash(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
