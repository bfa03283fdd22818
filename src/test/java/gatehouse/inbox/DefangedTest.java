package gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No link in a stranger's text stays one. */
class DefangedTest {

    @ParameterizedTest
    @CsvSource({
        "Go to https://pay.example.com/in.php now., Go to hxxps://pay[.]example[.]com/in[.]php now.",
        "HTTP://EXAMPLE.COM, HxxP://EXAMPLE[.]COM",
        "www.example.org is mine, www[.]example[.]org is mine",
        "write to ada@example.net!, write to ada@example[.]net!",
        "shop.example.com/a, shop[.]example[.]com/a",
        "(http://münchen.example.com), (hxxp://münchen[.]example[.]com)",
        "Well. That is all... e.g. this, Well. That is all... e.g. this",
        "at 3.30 pm, at 3.30 pm"
    })
    void linksAreBrokenAndOtherDotsAreNot(String text, String shown) {
        assertThat(new Defanged(text).part(0, text.length())).isEqualTo(shown);
    }

    @Property
    void anyTextCanBeShownAndNoHttpAddressStays(@ForAll String text) {
        String shown = new Defanged(text + " https://a.example.com/" + text).part(0, text.length() * 2 + 23);

        assertThat(shown).doesNotContain("https://a.example.com");
    }
}
