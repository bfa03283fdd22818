package gatehouse.guide;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstNameTest {

    @ParameterizedTest
    @CsvSource({
        "Tobias Ashgrove, Tobias",
        "'Ines Marlowe-Pike, Ph.D.', Ines",
        "Dr. Żaneta Wzórska, Żaneta",
        "Kai🚀 Fernsby, Kai",
        "🚀 Kai Fernsby, Kai",
        "李示例, 李示例",
        "Jean-Luc D'Arc, Jean-Luc",
        "ليلى حداد, ليلى"
    })
    void theFirstNameStandsInAGreeting(String name, String first) {
        assertThat(FirstName.of(name)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "LinkedIn Member",
        "www.example.com",
        "J. Moss",
        "ada@example.com",
        "' '",
        "<b>Ada</b>",
        "'🚀🚀'",
        "Sponsored"
    })
    void whatIsNoNameIsLeftOut(String name) {
        assertThat(FirstName.of(name)).isNull();
    }

    @Test
    void noNameIsNoFirstName() {
        assertThat(FirstName.of(null)).isNull();
    }

    @Property
    void anyNameIsReadWithoutFailing(@ForAll String name) {
        @Nullable String first = FirstName.of(name);
        assertThat(first == null || name.contains(first)).isTrue();
    }
}
