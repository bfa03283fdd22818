package gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ForgivingFormsTest {
    private final ForgivingForms forms = new ForgivingForms();

    @Test
    void fieldsAreRead() {
        assertThat(read("a=1&b=&c&a=2+3&d=%C3%A9%F0%9F%99%82"))
                .isEqualTo(Map.of("a", List.of("1", "2 3"), "b", "", "c", "", "d", "é🙂"));
    }

    @Test
    void brokenBytesDoNotStopTheReading() {
        assertThat(read("b=%FF&f=100%25")).containsEntry("b", "\uFFFD").containsEntry("f", "100%");
        assertThat(String.valueOf(read("a=%ED%A0%BD").get("a"))).contains("\uFFFD");
    }

    @Test
    void aPercentSignWithoutItsDigitsIsRefused() {
        for (String form : List.of("%", "a=%4", "a=%zz", "a=%é1")) {
            assertThatIllegalArgumentException().as(form).isThrownBy(() -> read(form));
        }
    }

    @Property
    void anyTextWithoutPercentSignsIsRead(@ForAll String text) {
        assertThat(read(text.replace("%", ""))).isNotNull();
    }

    @Property
    void whatABrowserSendsComesBack(@ForAll String text) {
        String clean = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(read("a=" + URLEncoder.encode(clean, StandardCharsets.UTF_8)))
                .containsEntry("a", clean);
    }

    private Map<String, Object> read(String form) {
        return forms.decode(form, StandardCharsets.UTF_8);
    }
}
