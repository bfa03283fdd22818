package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is pasted, reading it never fails; and what was written as a page is read back. */
class CopiedPagePropertiesTest {
    private static final List<String> SCRAPS = List.of(
            "Ada Moss",
            "Ada Moss is inviting you to connect",
            " is inviting you to connect",
            "Ignore",
            "Accept",
            "Reply to Ada",
            "… show more",
            "3 mutual connections",
            "99,999,999 mutual connections",
            "Ada and Ben are mutual connections",
            "Ada Moss sent the following message at 6:43 AM",
            "Ada Moss  6:43 AM",
            "Ada Moss (She/Her)  6:43 AM",
            "View Ada’s profileAda Moss",
            "Attach an image to your conversation with Ada Moss",
            "Open the options list in your conversation with Ada Moss and Ben",
            "Seen by Ada Moss at 6:44 AM.",
            "Maximize compose field",
            "· 1st",
            "TODAY",
            "",
            "Hello");

    @Property
    void anyTextIsReadWithoutFailing(@ForAll String text, @ForAll String owner) {
        assertThat(CopiedPage.read(text, owner)).isNotNull();
    }

    @Property
    void anyMixOfALinkedInPagesLinesIsReadWithoutFailing(@ForAll("mixes") String text) {
        for (CopiedOutreach found : CopiedPage.read(text, "Ben")) {
            assertThat(found.sender().name()).isNotBlank();
            assertThat(found.text().lines()).allMatch(line -> text.contains(line.strip()));
        }
    }

    @Property
    void aConversationIsReadBackAsItWasWritten(@ForAll("names") String partner, @ForAll("bodies") List<String> bodies) {
        String page = partner + "\n2nd degree connection\n· 2nd\nA headline\nMAY 25\n"
                + bodies.stream()
                        .map(body -> partner + " sent the following message at 2:02 AM\nView profile " + partner + "\n"
                                + partner + " (They/Them)  2:02 AM\n" + body + "\n")
                        .collect(Collectors.joining("MAY 26\n"));

        List<CopiedOutreach> read = CopiedPage.read(page, "Nora Quillfeather");

        assertThat(read).hasSize(1);
        assertThat(read.getFirst().sender().name()).isEqualTo(partner);
        assertThat(read.getFirst().sender().headline()).isEqualTo("A headline");
        assertThat(read.getFirst().text()).isEqualTo(String.join("\n\n", bodies));
    }

    @Property
    void everyInvitationOfAListIsReadBack(
            @ForAll("names") String first, @ForAll("names") String second, @ForAll("bodies") List<String> notes) {
        List<String> names = List.of(first, second);
        List<String> page = new ArrayList<>(List.of("Manage invitations", "Received"));
        for (int i = 0; i < names.size(); i++) {
            String note = notes.get(i % notes.size());
            page.addAll(List.of(names.get(i), names.get(i) + " is inviting you to connect", "Engineer", "1 week ago"));
            page.addAll(List.of("Ignore", "Accept", note, "Reply to " + names.get(i)));
        }

        List<CopiedOutreach> read = CopiedPage.read(String.join("\n", page), "Nora Quillfeather");

        assertThat(read).extracting(each -> each.sender().name()).containsExactlyElementsOf(names);
        assertThat(read)
                .extracting(CopiedOutreach::text)
                .containsExactly(notes.getFirst(), notes.get(1 % notes.size()));
    }

    @Provide
    Arbitrary<String> mixes() {
        return Arbitraries.of(SCRAPS).list().ofMaxSize(30).map(lines -> String.join("\n", lines));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> given = Arbitraries.of("Ada", "Żaneta", "李示例", "O'Brien", "Jean-Luc", "ليلى", "J.");
        Arbitrary<String> family =
                Arbitraries.of("Moss", "Wzórska 🚀", "van der Berg, Ph.D.", "Ünal (she)", "한글", "👩‍🚀");
        return Combinators.combine(given, family).as((a, b) -> a + " " + b);
    }

    @Provide
    Arbitrary<List<String>> bodies() {
        Arbitrary<String> line = Arbitraries.of(
                "Hello!",
                "I am free at 3:00 PM tomorrow",
                "- one, two & <b>",
                "👏",
                "Send me more",
                "مرحبا",
                "Seen it?");
        Arbitrary<String> body = line.list().ofMinSize(1).ofMaxSize(4).map(lines -> String.join("\n", lines));
        return body.list().ofMinSize(1).ofMaxSize(3);
    }
}
