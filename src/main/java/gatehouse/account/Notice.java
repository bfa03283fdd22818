package gatehouse.account;

import io.micronaut.http.HttpResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has just been done to an account, for the page one gets back to. */
enum Notice {
    NAME("Your name was changed."),
    EMAIL("Your e-mail address was changed. Use the new one when you next sign in."),
    PASSWORD("Your password was changed. Every other browser was signed out."),
    TWO_STEP_OFF("Your second step was turned off."),
    RESET("Your password was changed. Sign in with the new one."),
    SESSION("That browser was signed out."),
    SESSIONS("Every other browser was signed out.");

    private final String sentence;

    Notice(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    HttpResponse<?> page() {
        return HttpResponse.seeOther(address());
    }

    URI address() {
        return URI.create("/account?done=" + key());
    }

    static Optional<Notice> find(@Nullable String key) {
        return Arrays.stream(values()).filter(done -> done.key().equals(key)).findFirst();
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
