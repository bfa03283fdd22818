package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of HTML, entities and other people's line breaks. */
class TextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b and b > c",
                "I <3 bees",
                "write to <ada@example.com>",
                "List<String> a = b && c;",
                "A&B, 5 &amp 3, ?a=1&copy=2&lt=3",
                "=HYPERLINK(\"http://example.invalid\",\"quick\")"
            })
    void ordinaryWordsStay(String words) {
        assertThat(Texts.plain(words)).isEqualTo(words);
    }

    @Test
    void entitiesAreTheLettersTheyStandFor() {
        assertThat(Texts.plain("That&rsquo;s fine,&nbsp;see you at A&amp;B &#128640; &#x27;so&#x27; &unknown;"))
                .isEqualTo("That’s fine, see you at A&B 🚀 'so' &unknown;");
    }

    @Test
    void lineBreaksAreOneKind() {
        assertThat(Texts.plain("one\r\ntwo\rthree\n\nfour \n")).isEqualTo("one\ntwo\nthree\n\nfour");
    }

    @Test
    void paragraphsAndListsAreLines() {
        assertThat(Texts.plain("<p>Hi&nbsp;,</p><p><br></p><p><br></p><p>one <b>bold </b><i> word</i><br/>two</p>"
                        + "<ul><li>a</li><li>b</li></ul>end<div>last</div>"))
                .isEqualTo("Hi ,\n\none bold word\ntwo\n• a\n• b\nend\nlast");
    }

    @Test
    void veryManyTagsAreReadAsFewAre() {
        String line = "<p>Look <a class=x href=\"https://example.net/x\">here</a> &amp; <b>there</b>,<br>2 < 3</p>";

        assertThat(Texts.plain(line.repeat(200)).lines())
                .hasSize(400)
                .containsOnly("Look here (https://example.net/x) & there,", "2 < 3");
    }

    @Test
    void namesOfTagsMayBeWrittenInCapitals() {
        assertThat(Texts.plain("<P>Look <A HREF='https://example.net/x'>here</A><BR>now</P>"))
                .isEqualTo("Look here (https://example.net/x)\nnow");
    }

    @Test
    void whereALinkLeadsIsShownUnlessItsWordsSayIt() {
        assertThat(Texts.plain("<p><a href=\"https://example.net/x\">example.com</a></p>"))
                .isEqualTo("example.com (https://example.net/x)");
        assertThat(Texts.plain("<p><a href='https://example.com'>https://example.com</a></p>"))
                .isEqualTo("https://example.com");
    }

    @Test
    void programsInAPageAreNoWords() {
        assertThat(Texts.plain("<p>Hi</p><script>alert(1)</script><style>p{}</style><!-- x --><img src=x onerror=y>"))
                .isEqualTo("Hi");
    }

    @Test
    void tagsInEachOtherWithoutEndAreReadAllTheSame() {
        assertThat(Texts.plain("<div>".repeat(40_000) + "deep")).isEqualTo("deep");
        assertThat(Texts.plain("<a ".repeat(60_000) + "<p>")).isNotNull();
        assertThat(Texts.plain("<b></p>".repeat(30_000) + "flat")).isEqualTo("flat");
        assertThat(Texts.plain("<table><tr><td>".repeat(13_000) + "wide")).isEqualTo("wide");
    }
}
