package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "ana@example.com, ana@example.com",
        "' Ana.B+tag@Example.COM ', ana.b+tag@example.com",
        "José@exämple.org, josé@exämple.org",
        "jose\u0301@example.org, jos\u00e9@example.org",
        "root@localhost, root@localhost",
    })
    void twoSpellingsAreOneAddress(String typed, String kept) {
        assertThat(EmailAddress.parse(typed)).contains(new EmailAddress(kept));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "ana",
                "@example.com",
                "ana@",
                "a@b@c",
                "ana b@example.com",
                "ana@exa\nmple.com",
                "<ana@example.com>",
                "a,b@example.com"
            })
    void whatCannotBeAnAddressIsNone(@Nullable String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void anAddressLongerThanTheColumnIsNone() {
        assertThat(EmailAddress.parse("a".repeat(243) + "@example.com")).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(242) + "@example.com")).isPresent();
    }
}
