package gatehouse.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {
    private static final String TEMPLATE = "we help teams to cut the cost of their cloud by a third within weeks,"
            + " and would love to show you how that works.";

    @Test
    void aTemplateIsKnownAgainUnderOtherGreetingsNamesNumbersAndLinks() {
        List<String> copies = List.of(
                "Hi Nora,\n\nAt Brightpath " + TEMPLATE
                        + " See https://example.com/a or call 555-0101. 12 firms in Leeds use it." + "\n\nBest,\nTom",
                "Hello Mr. Ben Okafor!\nAt Hill & Dale " + TEMPLATE
                        + " See www.example.org or call 555-0199. 300 firms in York"
                        + " use it.\n\nRegards,\nAna Maria Silva",
                "Dear {{first_name}},\nAt Northwind " + TEMPLATE
                        + " See https://example.net or call 555-0142. 7 firms in Hull use" + " it.\n\nCheers\nK.");

        assertThat(copies)
                .extracting(copy -> template(copy))
                .doesNotContain("")
                .containsOnly(template(copies.getFirst()));
        assertThat(template(
                        "At Brightpath we help bakers to cut the cost of their flour by a half within days, and would"
                                + " love to show you how that works."))
                .isNotEqualTo(template(copies.getFirst()));
    }

    @Test
    void aFewWordsAreNoTemplate() {
        assertThat(template("Hi Nora, thank you for connecting!")).isEmpty();
        assertThat(template("")).isEmpty();
    }

    @Test
    void aSenderIsKnownByTheProfileOrElseByNameAndCompany() {
        String profile = sender("Ada Moss", null, "https://www.linkedin.com/in/Ada-M%C3%B6ss-1/?trk=x");
        assertThat(sender("A. Moss", "Other", "http://de.linkedin.com/in/ada-möss-1"))
                .isEqualTo(profile);
        assertThat(sender("ADA  MOSS", "Sales at Acme", null))
                .isEqualTo(sender("Ada Moss", "CEO at Acme | Speaker", null));
        assertThat(sender("Ada Moss", "Sales at Beta", null)).isNotEqualTo(sender("Ada Moss", "Sales at Acme", null));
        assertThat(sender(null, "Sales at Acme", null)).isEmpty();
        assertThat(sender("🙂", null, "https://example.com/%zz")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.linkedin.com/in/ada-moss",
                "http://de.linkedin.com/in/Ada-Moss/?trk=x",
                " linkedin.com/in/ada-moss#about ",
                "HTTPS://LINKEDIN.COM/IN/ada%2Dmoss/details/experience/",
                "https://www.linkedin.com/comm/in/ada-moss?x=/in/ben",
                "/in/ada-moss",
                "in/ada-moss"
            })
    void aProfileIsTheSameHoweverItsAddressIsWritten(String address) {
        assertThat(Likeness.profileKey(address))
                .isNotEmpty()
                .isEqualTo(Likeness.profileKey("https://www.linkedin.com/in/ada-moss/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/in/ada-moss",
                "https://evil.example/linkedin.com/in/ada-moss",
                "https://linkedin.com.evil.example/in/ada-moss",
                "https://www.linkedin.com@evil.example/in/ada-moss",
                "https://evil-linkedin.com/in/ada-moss",
                "https://www.linkedin.com/company/acme/in/ada-moss",
                "https://www.linkedin.com/feed?x=/in/ada-moss",
                "https://www.linkedin.com/pub/dir/ada/moss",
                "//in/ada-moss",
                "x/in/ada-moss",
                ""
            })
    void anyOtherAddressIsNobodysProfile(String address) {
        assertThat(Likeness.profileKey(address)).isEmpty();
        assertThat(sender("Ada Moss", "Sales at Acme", address))
                .isEqualTo(sender("Ada Moss", "CEO at Acme | Speaker", null));
    }

    @Test
    void whatFollowsInAnAddressIsNotWhoseProfileItIs() {
        assertThat(Likeness.profileKey("https://www.linkedin.com/in/scammer?x=/in/ada-moss"))
                .isEqualTo(Likeness.profileKey("https://www.linkedin.com/in/scammer/in/ada-moss"))
                .isEqualTo(Likeness.profileKey("https://www.linkedin.com/in/scammer"));
    }

    @Test
    void anOldAddressIsKnownByAllOfItsPath() {
        String old = Likeness.profileKey("https://www.linkedin.com/pub/ada-moss/1a/234/56b");

        assertThat(old)
                .isNotEmpty()
                .isEqualTo(Likeness.profileKey("http://uk.linkedin.com/pub/Ada-Moss/1a/234/56b/?x=y"));
        assertThat(List.of(
                        Likeness.profileKey("https://www.linkedin.com/pub/ada-moss/1a/234/56c"),
                        Likeness.profileKey("https://www.linkedin.com/in/ada-moss"),
                        Likeness.profileKey("https://www.linkedin.com/in/ada-moss%2F1a%2F234%2F56b")))
                .doesNotContain(old);
    }

    @Test
    void aCompanyIsWhatTheHeadlineSays() {
        assertThat(company("Head of Sales at Acme Ltd | Speaker")).isEqualTo("Acme Ltd");
        assertThat(company("Growth at scale · Founder @Acme")).isEqualTo("Acme");
        assertThat(company("Looking at new things")).isNull();
        assertThat(company("Ex-Beta, Formerly at Gamma")).isNull();
    }

    private static String template(String text) {
        return Likeness.of(new Outreach(OutreachKind.MESSAGE, "", text, Sender.UNKNOWN))
                .template();
    }

    private static String sender(@Nullable String name, @Nullable String headline, @Nullable String profile) {
        return Likeness.of(new Outreach(OutreachKind.MESSAGE, "", "", person(name, headline, profile)))
                .sender();
    }

    private static @Nullable String company(String headline) {
        return Likeness.company(person("Ada", headline, null));
    }

    private static Sender person(@Nullable String name, @Nullable String headline, @Nullable String profile) {
        return new Sender(name, headline, profile, Relationship.STRANGER, null, null);
    }
}
