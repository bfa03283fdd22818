package gatehouse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    @Test
    void wordsAreFoldedToPlainLowerCase() {
        assertThat(words("Café ŁÓDŹ Ｗｉｄｅ 𝐁𝐨𝐥𝐝 don’t")).containsExactly("cafe", "lodz", "wide", "bold", "don't");
    }

    @Test
    void lookalikeLettersInALatinWordAreFolded() {
        Reading reading = Reading.of("Send me your раssword"); // the first letters of the last word are Cyrillic
        assertThat(reading.word(3)).isEqualTo("password");
        assertThat(reading.oddities()).extracting(Oddity::kind).containsExactly(Oddity.Kind.MIXED_SCRIPT);
    }

    @Test
    void aRussianSentenceIsLeftAsItIs() {
        Reading reading = Reading.of("Добрый день, хочу вступить в контакт");
        assertThat(reading.word(0)).isEqualTo("добрый");
        assertThat(reading.oddities()).isEmpty();
    }

    @Test
    void invisibleCharactersInsideAWordAreDroppedAndNoted() {
        Reading reading = Reading.of("tele\u200Bgram");
        assertThat(reading.word(0)).isEqualTo("telegram");
        assertThat(reading.oddities()).extracting(Oddity::kind).containsExactly(Oddity.Kind.HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t e l e g r a m", "t.e.l.e.g.r.a.m", "t-e-l-e-g-r-a-m"})
    void spacedLettersAreOneWord(String text) {
        Reading reading = Reading.of("write on " + text + " please");
        assertThat(words(reading)).containsExactly("write", "on", "telegram", "please");
        assertThat(reading.oddities()).extracting(Oddity::kind).containsExactly(Oddity.Kind.SPACED);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/a?b=c, LINK",
        "www.example.org, LINK",
        "bit.ly/3xyz, LINK",
        "example[.]net/pay, LINK",
        "ada@example.com, EMAIL",
        "+44 7700 555 0123, PHONE",
        "555-0123, PHONE",
        "{{first_name}}, PLACEHOLDER",
        "[Company Name], PLACEHOLDER",
        "%FIRSTNAME%, PLACEHOLDER",
        "$500, MONEY",
        "300, NUMBER",
        "20%, PERCENT",
        "18 %, PERCENT"
    })
    void specialThingsAreRecognised(String text, TokenType type) {
        Reading reading = Reading.of("see " + text + " there");
        assertThat(reading.size()).isEqualTo(3);
        assertThat(reading.is(1, type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"week.Please", "e.g. this", "[sic]", "2011-2015", "5 < 6 > 4", "100% sure"})
    void ordinaryWritingIsNotTakenForLinksFieldsOrNumbersToCall(String text) {
        Reading reading = Reading.of(text);
        assertThat(IntStream.range(0, reading.size()))
                .noneMatch(token -> reading.is(token, TokenType.LINK)
                        || reading.is(token, TokenType.PLACEHOLDER)
                        || reading.is(token, TokenType.PHONE));
    }

    @Test
    void sentencesEndAtStopsAndBlankLinesButNotAfterAbbreviations() {
        Reading reading = Reading.of("Hello Dr. Moss, how are you? I hope well\n\nBest\nAda");
        assertThat(reading.sentences()).isEqualTo(4);
        assertThat(reading.isQuestion(0)).isTrue();
        assertThat(reading.isQuestion(1)).isFalse();
    }

    @Property(tries = 2000)
    void anyStringIsReadAndEveryTokenLiesInIt(@ForAll("texts") String text) {
        Reading reading = Reading.of(text);
        int before = 0;
        for (int token = 0; token < reading.size(); token++) {
            assertThat(reading.start(token)).isGreaterThanOrEqualTo(before);
            assertThat(reading.end(token)).isGreaterThan(reading.start(token)).isLessThanOrEqualTo(text.length());
            before = reading.end(token);
        }
    }

    /** Before a tab no word is read at once, so both ways of reading must come to the same. */
    @Property(tries = 1000)
    void wordsReadAtOnceAreThoseReadLetterByLetter(@ForAll("words") String text) {
        Reading atOnce = Reading.of(text);
        Reading byLetter = Reading.of(text.replace(' ', '\t'));

        assertThat(words(atOnce)).isEqualTo(words(byLetter));
        assertThat(atOnce.sentences()).isEqualTo(byLetter.sentences());
        for (int token = 0; token < atOnce.size(); token++) {
            assertThat(atOnce.types(token)).isEqualTo(byLetter.types(token));
            assertThat(atOnce.packed(token)).isEqualTo(byLetter.packed(token));
            assertThat(atOnce.sentence(token)).isEqualTo(byLetter.sentence(token));
            assertThat(atOnce.start(token)).isEqualTo(byLetter.start(token));
            assertThat(atOnce.end(token)).isEqualTo(byLetter.end(token));
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "Ada",
                        "hello",
                        "I",
                        "I'm",
                        "dr",
                        "Inc",
                        "million",
                        "USD",
                        "$",
                        "5",
                        "5k",
                        "percent",
                        "bookkeeping",
                        "a",
                        "t",
                        "e",
                        "x.com",
                        "e.g",
                        "paypal.com,",
                        "a@b.example",
                        "hxxp",
                        "\u200Bhid\u200Bden",
                        "раssword",
                        "don't",
                        "(",
                        "[dot]",
                        "-",
                        "\n")
                .tuple2()
                .flatMap(pair -> Arbitraries.of(" ", ", ", ". ", "? ", "! ", ".", "", "\n")
                        .map(between -> pair.get1() + between + pair.get2() + " "))
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "hello ",
                "p4y ",
                "{{x}}",
                "[",
                "%",
                "$",
                "1,000",
                ".",
                "\n",
                "a b c d ",
                "\u200B",
                "\uD83D",
                "😀",
                "раy",
                "@",
                "http://",
                "x.com",
                "+1 555-0100",
                "\u0000",
                "e\u0301",
                "(",
                "..",
                "1️⃣",
                "\u202E");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(30).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(60));
    }

    private static List<String> words(String text) {
        return words(Reading.of(text));
    }

    private static List<String> words(Reading reading) {
        return IntStream.range(0, reading.size()).mapToObj(reading::word).toList();
    }
}
