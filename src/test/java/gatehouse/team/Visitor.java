package gatehouse.team;

import gatehouse.db.Ids;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A person at a browser, somewhere of their own: keeps cookies, sends forms with the token of the page last seen, follows redirects
 * only when asked.
 */
public final class Visitor {
    public static final String PASSWORD = "correct horse battery";

    /** One for all: a client has threads of its own, and there are hundreds of visitors. */
    private static final HttpClient HTTP = HttpClient.create(null, settings());

    private static final AtomicInteger PLACES = new AtomicInteger();

    private Supplier<URI> home;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String token = "";
    private HttpResponse<String> answer = HttpResponse.noContent();
    private String email = "";

    private Visitor(Supplier<URI> home) {
        this.home = home;
        sending("X-Forwarded-For", "place " + PLACES.incrementAndGet());
    }

    private static DefaultHttpClientConfiguration settings() {
        DefaultHttpClientConfiguration settings = new DefaultHttpClientConfiguration();
        settings.setFollowRedirects(false);
        settings.setExceptionOnErrorStatus(false);
        settings.setReadTimeout(Duration.ofSeconds(30));
        return settings;
    }

    /** Someone who has never been here. */
    public static Visitor stranger(EmbeddedServer server) {
        return new Visitor(server::getURI);
    }

    /** The same, of a program that runs by itself and may move. */
    public static Visitor stranger(Supplier<URI> home) {
        return new Visitor(home);
    }

    /** The owner of a team of their own, with an account but not signed in. */
    public static Visitor withAccount(EmbeddedServer server) {
        Visitor visitor = new Visitor(server::getURI);
        visitor.found(server);
        return visitor;
    }

    /** The owner of a team of their own, signed in; looks at the check page first, to have a token for forms. */
    public static Visitor signedIn(EmbeddedServer server) {
        Visitor visitor = new Visitor(server::getURI);
        CurrentMember member = visitor.found(server);
        String session = server.getApplicationContext()
                .getBean(SessionService.class)
                .open(member.personId(), member.teamId(), "A test", false);
        visitor.cookies.put("gatehouse", Cookie.of("gatehouse", session));
        return visitor.get("/");
    }

    /** Whoever holds this session; looks at a page that anyone may see first, to have a token for forms. */
    static Visitor holding(EmbeddedServer server, String session) {
        Visitor visitor = new Visitor(server::getURI);
        visitor.cookies.put("gatehouse", Cookie.of("gatehouse", session));
        return visitor.get("/nowhere");
    }

    private CurrentMember found(EmbeddedServer server) {
        long id = server.getApplicationContext().getBean(Ids.class).next();
        email = "owner" + id + "@example.com";
        EmailAddress address = EmailAddress.parse(email).orElseThrow();
        return server.getApplicationContext()
                .getBean(TeamService.class)
                .found(id, new NewTeam("Team " + id, "Olu Owner", address, PASSWORD), TestPassword.hash())
                .orElseThrow();
    }

    /** The same browser, sent to another node from now on. */
    public Visitor at(EmbeddedServer node) {
        home = node::getURI;
        return this;
    }

    public String email() {
        return email;
    }

    /** Sends this header with every request from now on. */
    public Visitor sending(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Visitor get(String path) {
        return send(HttpRequest.GET(URI.create(path)));
    }

    /** Sends a form, with the token of the last page that had one. */
    public Visitor post(String path, Map<String, String> fields) {
        return send(form(path, fields));
    }

    private MutableHttpRequest<?> form(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("csrf", token);
        String body = all.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.POST(URI.create(path), body).contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    }

    /** Sends a form whose answer is a file, with the token of the last page that had one. */
    public byte[] download(String path, Map<String, String> fields) {
        MutableHttpRequest<?> request = dressed(form(path, fields));
        return HTTP.toBlocking().exchange(request, byte[].class).body();
    }

    /** Sends a form in which one field is chosen several times. */
    public Visitor post(String path, Map<String, String> fields, String several, List<String> values) {
        String chosen = values.stream()
                .map(value -> "&" + encode(several) + "=" + encode(value))
                .collect(Collectors.joining());
        String body = form(path, fields).getBody(String.class).orElseThrow();
        return send(HttpRequest.POST(URI.create(path), body + chosen)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE));
    }

    /** Sends a file, with the token of the last page that had one. */
    public Visitor upload(String path, String name, byte[] bytes) {
        MultipartBody body = MultipartBody.builder()
                .addPart("file", name, MediaType.APPLICATION_OCTET_STREAM_TYPE, bytes)
                .build();
        return send(HttpRequest.POST(URI.create(path), body)
                .contentType(MediaType.MULTIPART_FORM_DATA_TYPE)
                .header("X-CSRF-Token", token));
    }

    /** Goes where the last answer points. */
    public Visitor follow() {
        return get(Objects.requireNonNull(location()));
    }

    public Visitor send(MutableHttpRequest<?> request) {
        answer = HTTP.toBlocking().exchange(dressed(request), Argument.STRING, Argument.STRING);
        for (Cookie cookie : answer.getCookies().getAll()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        @Nullable Element field = page().selectFirst("input[name=csrf]");
        token = field == null ? token : field.val();
        return this;
    }

    private MutableHttpRequest<?> dressed(MutableHttpRequest<?> request) {
        request.uri(home.get().resolve(request.getUri()));
        request.accept(MediaType.TEXT_HTML_TYPE);
        headers.forEach(request::header);
        cookies.values().forEach(request::cookie);
        return request;
    }

    public int status() {
        return answer.code();
    }

    public @Nullable String header(String name) {
        return answer.getHeaders().get(name);
    }

    public @Nullable String location() {
        return header("Location");
    }

    /** The cookie as kept; null when there is none. */
    public @Nullable Cookie cookie(String name) {
        return cookies.get(name);
    }

    public void setCookie(String name, String value) {
        cookies.put(name, Cookie.of(name, value));
    }

    public String body() {
        return answer.getBody(String.class).orElse("");
    }

    public Document page() {
        return Jsoup.parse(body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
