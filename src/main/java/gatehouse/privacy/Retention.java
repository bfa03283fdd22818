package gatehouse.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a team keeps what it has. */
public enum Retention {
    OFF(null),
    DAYS_30(30),
    DAYS_90(90),
    DAYS_180(180),
    YEAR(365),
    TWO_YEARS(730);

    /** How long something that was deleted can still be put back. */
    static final Duration BIN = Duration.ofDays(30);

    private final @Nullable Integer days;

    Retention(@Nullable Integer days) {
        this.days = days;
    }

    /** Null for as long as the team is there. */
    @Nullable
    Integer days() {
        return days;
    }

    /** The word in forms and messages. */
    public String key() {
        return days == null ? "off" : days.toString();
    }

    /** Everything made before this time goes; empty when nothing does. */
    Optional<Instant> cutoff(Instant now) {
        return Optional.ofNullable(days).map(Duration::ofDays).map(now::minus);
    }

    static Optional<Retention> find(@Nullable String key) {
        return Arrays.stream(values())
                .filter(retention -> retention.key().equals(key))
                .findFirst();
    }

    /** A number nobody can choose any more keeps things for as long as the next longer one. */
    static Retention of(@Nullable Integer days) {
        return days == null
                ? OFF
                : Arrays.stream(values())
                        .filter(retention -> retention.days != null && retention.days >= days)
                        .findFirst()
                        .orElse(OFF);
    }
}
