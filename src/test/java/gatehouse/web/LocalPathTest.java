package gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/inbox",
                "/inbox/12?before=9&intent=scam",
                "/guide/how-we-decide",
                "/?example=recruiter",
                "/a%20b"
            })
    void aPathOfThisSiteIsKept(String path) {
        assertThat(LocalPath.of(path)).hasToString(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://example.com/",
                "//example.com",
                "///example.com",
                "/\\example.com",
                "\\\\example.com",
                "/\t/example.com",
                "/\n/example.com",
                " /inbox",
                "javascript:alert(1)",
                "inbox",
                "/inbox\r\nSet-Cookie: a=b",
                "/%zz",
                "/inbox#there",
                "?next=/",
                "/\u2028/example.com",
            })
    void anythingElseLeadsToTheCheckPage(@Nullable String next) {
        assertThat(LocalPath.of(next)).hasToString("/");
    }

    @Test
    void anEndlessPathLeadsToTheCheckPage() {
        assertThat(LocalPath.of("/" + "a".repeat(10_000))).hasToString("/");
    }
}
