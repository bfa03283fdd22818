package gatehouse.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.signal.Evidence;
import gatehouse.text.Language;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictEngineTest {
    private static final VerdictEngine ENGINE = VerdictEngine.load();
    private static final Knowledge IN_CONVERSATION = new Knowledge(TeamKnowledge.NONE, null, false, true);
    private static final String CODE_REQUEST =
            "Hey, it's me. LinkedIn just texted a six digit code to your phone by mistake, could you send me the code"
                    + " quickly? Don't tell anyone.";

    @ParameterizedTest
    @EnumSource(Relationship.class)
    void aStrongWarningSignIsNeverAnsweredWhoeverTheSenderIs(Relationship relationship) {
        Verdict verdict = ENGINE.judge(message(CODE_REQUEST, relationship));
        assertThat(verdict.risk()).isNotEqualTo(Risk.NONE);
        assertThat(verdict.action().answers()).isFalse();
        assertThat(verdict.alternatives()).noneMatch(Action::answers);
        assertThat(verdict.reasons().getFirst().key()).startsWith("asks-for-code");
    }

    @Test
    void aStrongWarningSignInTheSubjectIsHeardToo() {
        Outreach inMail = new Outreach(
                OutreachKind.INMAIL,
                "Forward me the six digit code that just arrived on your phone",
                "Hello, see above. Many thanks, Tom",
                Sender.UNKNOWN.withRelationship(Relationship.STRANGER));
        Verdict verdict = ENGINE.judge(inMail);
        assertThat(verdict.risk()).isNotEqualTo(Risk.NONE);
        assertThat(verdict.action().answers()).isFalse();
        assertThat(verdict.reasons()).anySatisfy(reason -> {
            assertThat(reason.key()).startsWith("asks-for-code");
            assertThat(reason.evidence()).isEmpty();
        });
    }

    @Test
    void aColleaguesOrdinaryNoteIsToBeAnswered() {
        Verdict verdict = ENGINE.judge(message(
                "Thanks for lending me the projector yesterday. Lunch on Thursday?", Relationship.WORKED_TOGETHER));
        assertThat(verdict.risk()).isEqualTo(Risk.NONE);
        assertThat(verdict.action()).isEqualTo(Action.REPLY);
    }

    @Test
    void aMailMergeThatWentWrongIsLeftUnansweredUnlessTheReaderKnowsTheSender() {
        String merged = "Dear {{first_name}}, we are hiring a [job title] in Porto and your time at {{company}} makes"
                + " you a perfect match. Shall we have a call about the position?";
        assertThat(ENGINE.judge(message(merged, Relationship.STRANGER)).action())
                .isEqualTo(Action.IGNORE);
        assertThat(ENGINE.judge(message(merged, Relationship.MET)).action().answers())
                .isTrue();
        String filled = merged.replace("{{first_name}}", "Ana")
                .replace("[job title]", "nurse")
                .replace("{{company}}", "Casa Verde");
        assertThat(ENGINE.judge(message(filled, Relationship.STRANGER)).action())
                .isEqualTo(Action.REPLY_BRIEFLY);
    }

    @Test
    void anInvitationWithoutANoteIsJudgedByWhatIsKnown() {
        for (Relationship relationship : Relationship.values()) {
            Verdict verdict = ENGINE.judge(
                    new Outreach(OutreachKind.INVITATION, "", "", Sender.UNKNOWN.withRelationship(relationship)));
            assertThat(List.of(verdict.intent(), verdict.runnerUp()))
                    .as("%s", relationship)
                    .containsExactlyInAnyOrder(Intent.NETWORKING, Intent.KEEP_IN_TOUCH);
            assertThat(verdict.sure()).isFalse();
            if (relationship != Relationship.TROUBLED) {
                assertThat(verdict.action())
                        .as("%s", relationship)
                        .isEqualTo(relationship.isKnown() ? Action.ACCEPT : Action.VET_FIRST);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "👋😊🙏", "?", "...", "12345", " "})
    void aTextWithoutWordsIsNotGuessedAt(String text) {
        for (Relationship relationship : Relationship.values()) {
            for (OutreachKind kind : OutreachKind.values()) {
                Verdict verdict =
                        ENGINE.judge(new Outreach(kind, "", text, Sender.UNKNOWN.withRelationship(relationship)));
                assertThat(List.of(verdict.intent(), verdict.runnerUp()))
                        .as("%s %s", kind, relationship)
                        .containsExactlyInAnyOrder(Intent.NETWORKING, Intent.KEEP_IN_TOUCH);
                assertThat(verdict.sure()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ok", "Thanks!", "Merci", "No worries", "Yes, works for me.", "See you Tuesday at 3", "👍"})
    void aShortReplyIsNoApproachOfAStranger(String text) {
        Verdict verdict = ENGINE.judge(message(text, Relationship.UNKNOWN), HouseRules.NONE, IN_CONVERSATION);

        assertThat(verdict.intent()).isIn(Intent.KEEP_IN_TOUCH, Intent.NETWORKING);
        assertThat(verdict.action()).isIn(Action.REPLY, Action.REPLY_BRIEFLY, Action.VET_FIRST);
    }

    @Test
    void whoAnswersIsTrustedNoMoreForThat() {
        Outreach fraud = message(
                "Great, I am glad you answered! To reserve your place please send $200 in gift cards and the code you"
                        + " just got by text.",
                Relationship.UNKNOWN);

        Verdict reply = ENGINE.judge(fraud, HouseRules.NONE, IN_CONVERSATION);

        assertThat(reply.risk()).isEqualTo(Risk.HIGH);
        assertThat(reply.riskProbability()).isEqualTo(ENGINE.judge(fraud).riskProbability());
        assertThat(reply.action().answers()).isFalse();
    }

    @Test
    void theProbabilitiesAddUpAndAnUnsureVerdictAsks() {
        Verdict verdict = ENGINE.judge(message("Hello there, about the thing.", Relationship.UNKNOWN));
        assertThat(verdict.intents().values().stream().mapToDouble(p -> p).sum())
                .isBetween(0.999, 1.001);
        assertThat(verdict.sure()).isFalse();
        assertThat(verdict.questions()).hasSizeBetween(1, 2).doesNotHaveDuplicates();
    }

    @Test
    void aTextInAnotherLanguageIsNotGuessedAtButItsSignsAreSeen() {
        Verdict verdict = ENGINE.judge(message(
                "Guten Tag, ich suche für unser Team eine Ingenieurin und würde mich freuen.", Relationship.STRANGER));
        assertThat(verdict.language()).isEqualTo(Language.GERMAN);
        assertThat(verdict.sure()).isFalse();
        assertThat(verdict.action()).isEqualTo(Action.VET_FIRST);

        Verdict link = ENGINE.judge(
                message("مرحبا، أود التواصل معك https://linkedin-login.example.net/x", Relationship.STRANGER));
        assertThat(link.language()).isEqualTo(Language.ARABIC);
        assertThat(link.reasons()).extracting(Reason::key).contains("look-alike-link");
        assertThat(link.action().answers()).isFalse();
    }

    @Test
    void emojiAloneAreNoSignOfAnything() {
        Verdict verdict = ENGINE.judge(message("🎉🎂👏", Relationship.UNKNOWN));
        assertThat(verdict.risk()).isEqualTo(Risk.NONE);
        assertThat(verdict.sure()).isFalse();
    }

    @Test
    void whatWouldChangeTheAdviceWasReallyTried() {
        Outreach outreach = new Outreach(
                OutreachKind.INVITATION,
                "",
                "I'd like to add you to my network.",
                Sender.UNKNOWN.withRelationship(Relationship.STRANGER));
        Verdict verdict = ENGINE.judge(outreach);
        assertThat(verdict.whatIfs())
                .isNotEmpty()
                .allSatisfy(whatIf -> assertThat(ENGINE.judge(
                                        outreach.withSender(outreach.sender().withRelationship(whatIf.relationship())))
                                .action())
                        .isEqualTo(whatIf.action())
                        .isNotEqualTo(verdict.action()));
    }

    @Property(tries = 1500)
    void anythingIsJudgedAndEvidenceIsExactlyInTheText(
            @ForAll("texts") String text, @ForAll Relationship relationship, @ForAll OutreachKind kind) {
        Verdict verdict = ENGINE.judge(new Outreach(kind, "", text, Sender.UNKNOWN.withRelationship(relationship)));
        assertThat(verdict.alternatives()).doesNotContain(verdict.action());
        for (Reason reason : verdict.reasons()) {
            for (Evidence evidence : reason.evidence()) {
                int start = text.offsetByCodePoints(0, evidence.start());
                int end = text.offsetByCodePoints(0, evidence.end());
                assertThat(text.substring(start, end)).isEqualTo(evidence.quote());
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "send me the code ",
                "we never ask for your password. ",
                "{{first_name}} ",
                "😀",
                "\uD83D",
                "https://bit.ly/x ",
                "Hi ,",
                "earn $500 daily ",
                "p a y p a l ",
                "wіre ",
                "\n\n",
                "Would you be open to a call? ",
                "\u200B",
                "I loved your talk ",
                "قابلني غدا ",
                "你好 ",
                "+1 555-0100 ");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(25).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(80));
    }

    private static Outreach message(String text, Relationship relationship) {
        return new Outreach(OutreachKind.MESSAGE, "", text, Sender.UNKNOWN.withRelationship(relationship));
    }
}
