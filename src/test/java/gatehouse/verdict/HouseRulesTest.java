package gatehouse.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.text.Language;
import gatehouse.text.Reading;
import gatehouse.verdict.HouseRules.Roles;
import gatehouse.verdict.HouseRules.Strangers;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the house rules change, and what they never can. */
class HouseRulesTest {
    private static final VerdictEngine ENGINE = VerdictEngine.load();
    private static final String PITCH =
            "Hi Nora, our agency does SEO and link building for firms like yours. We helped three shops"
                    + " double their traffic. Worth a 15 minute demo on Thursday?";
    private static final String RECRUITER =
            "Hi Nora, I recruit for a logistics company in Leeds. We are hiring a data engineer, hybrid,"
                    + " 60k. Are you open to new roles?";
    private static final String CONNECT = "I'd like to add you to my professional network.";

    private final HouseRules all = new HouseRules(
            Roles.CLOSED,
            List.of(),
            List.of("data", "code", "account"),
            List.of("SEO", "training"),
            List.of("Acme"),
            List.of("data"),
            List.of("Beta"),
            Set.of(Language.GERMAN),
            Strangers.STRICT);

    @Test
    void withoutRulesNothingChanges() {
        for (String text : List.of(PITCH, RECRUITER, CONNECT)) {
            Outreach outreach = from(text, OutreachKind.INVITATION, "Sales at Acme");
            assertThat(ENGINE.judge(outreach, HouseRules.NONE, TeamKnowledge.NONE))
                    .isEqualTo(ENGINE.judge(outreach));
        }
    }

    @Test
    void whatIsNeverBoughtIsDeclinedAndTheRuleIsNamed() {
        Outreach pitch = from(PITCH, OutreachKind.INVITATION, null);
        Verdict verdict =
                ENGINE.judge(pitch, rules().neverBought("Podcasts", "seo").get(), TeamKnowledge.NONE);

        assertThat(ENGINE.judge(pitch).action()).isEqualTo(Action.VET_FIRST);
        assertThat(verdict.sure()).isTrue();
        assertThat(verdict.action()).isEqualTo(Action.DECLINE);
        assertThat(verdict.house()).isEqualTo(new HouseReason("never_bought", "seo"));
        assertThat(verdict.facts()).contains("C-20");
    }

    @Test
    void aRuleThatSetsAsideWaitsUntilItIsSureWhatTheMessageIs() {
        Outreach pitch = from(PITCH, OutreachKind.INVITATION, null);
        HouseRules rules =
                rules().roles(Roles.CLOSED).neverBought("SEO").topics("demo").get();
        HouseReading reading = HouseReading.of(rules, pitch, Reading.of(pitch.text()), Language.ENGLISH);

        assertThat(reading.counting(true))
                .containsOnly(HouseFact.ROLES_CLOSED, HouseFact.NEVER_BOUGHT, HouseFact.TOPIC_WANTED);
        assertThat(reading.counting(false)).containsOnly(HouseFact.TOPIC_WANTED);
    }

    @Test
    void aRecruiterIsAnsweredByWhetherRolesAreWanted() {
        Outreach note = from(RECRUITER, OutreachKind.INMAIL, null);

        assertThat(action(note, rules().roles(Roles.CLOSED).get())).isIn(Action.IGNORE, Action.REPLY_BRIEFLY);
        assertThat(action(note, rules().roles(Roles.OPEN).get())).isIn(Action.REPLY, Action.VET_FIRST);
        Verdict wanted = ENGINE.judge(
                note,
                rules().roles(Roles.SOME).roleWords("nurse", "Data Engineers").get(),
                TeamKnowledge.NONE);
        assertThat(wanted.house()).isEqualTo(new HouseReason("role_wanted", "Data Engineers"));
        assertThat(action(
                        from(RECRUITER, OutreachKind.INVITATION, null),
                        rules().roles(Roles.CLOSED).get()))
                .isEqualTo(Action.DECLINE);
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({
        "STRICT,   STRANGER,        DECLINE",
        "STRICT,   SHARED_CONTACTS, DECLINE",
        "STRICT,   UNKNOWN,         VET_FIRST",
        "STRICT,   MET,             ACCEPT",
        "BALANCED, STRANGER,        VET_FIRST",
        "OPEN,     STRANGER,        VET_FIRST"
    })
    void aPlainInvitationGoesByThePolicyOnStrangers(Strangers strangers, Relationship relationship, Action action) {
        Outreach invitation =
                new Outreach(OutreachKind.INVITATION, "", CONNECT, Sender.UNKNOWN.withRelationship(relationship));

        assertThat(action(invitation, rules().strangers(strangers).get())).isEqualTo(action);
    }

    @Test
    void theOpenPolicyAcceptsWhatIsRelevant() {
        Outreach invitation = from(
                "I enjoy reading about panel data and would like to connect with people in that area.",
                OutreachKind.INVITATION,
                null);
        HouseRules open = rules().strangers(Strangers.OPEN).topics("panel data").get();

        assertThat(action(invitation, open)).isEqualTo(Action.ACCEPT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Head of Sales at Acme | Speaker;     competitor; Acme",
                "Acme Corp · Regional manager;        competitor; Acme",
                "CTO @ACME;                           competitor; Acme",
                "Ex-Acme | Now building something;    ;",
                "Formerly Acme, now a baker;          ;",
                "I help Acme customers to migrate;    ;",
                "Nothing about companies;             ;"
            })
    void aCompetitorIsKnownByTheHeadline(String headline, @Nullable String key, @Nullable String word) {
        Outreach invitation = from(CONNECT, OutreachKind.INVITATION, headline);
        Verdict verdict = ENGINE.judge(invitation, rules().competitors("Acme").get(), TeamKnowledge.NONE);

        assertThat(verdict.house()).isEqualTo(key == null ? null : new HouseReason(key, String.valueOf(word)));
        assertThat(verdict.action()).isEqualTo(key == null ? Action.VET_FIRST : Action.DECLINE);
    }

    @Test
    void colleaguesAndPeersAreKnownByTheHeadline() {
        Outreach colleague = from(CONNECT, OutreachKind.INVITATION, "Accountant at Beta GmbH");
        Verdict verdict = ENGINE.judge(colleague, all, TeamKnowledge.NONE);
        assertThat(verdict.action()).isEqualTo(Action.ACCEPT);
        assertThat(verdict.house()).isEqualTo(new HouseReason("colleague", "Beta"));

        Outreach peer = from(
                "Hello, I work on data pipelines as well and would be glad to be in contact.",
                OutreachKind.INVITATION,
                "Data person");
        assertThat(ENGINE.judge(peer, rules().fields("data").get(), TeamKnowledge.NONE)
                        .house())
                .isEqualTo(new HouseReason("same_field", "data"));
    }

    @Test
    void aLanguageThatIsNotReadIsLeft() {
        Outreach german = from(
                "Guten Tag, ich suche für unser Team eine Ingenieurin und würde mich freuen.",
                OutreachKind.MESSAGE,
                null);

        assertThat(action(german, rules().languages(Language.GERMAN).get())).isEqualTo(Action.VET_FIRST);
        assertThat(action(german, rules().languages(Language.FRENCH).get())).isEqualTo(Action.IGNORE);
    }

    @ParameterizedTest
    @EnumSource(Relationship.class)
    void noHouseRuleTurnsAStrongSignIntoAnAnswer(Relationship relationship) {
        String text =
                "Hi, I recruit for Beta about data. To start, pay a registration fee of 90 USD and send me the six"
                        + " digit code that was texted to your phone.";
        HouseRules inviting = new HouseRules(
                Roles.OPEN,
                List.of(),
                List.of("data", "code", "fee"),
                List.of(),
                List.of(),
                List.of("recruiter"),
                List.of("Beta"),
                Set.of(),
                Strangers.OPEN);
        for (OutreachKind kind : OutreachKind.values()) {
            Sender sender = new Sender("Ada Moss", "Recruiter at Beta", null, relationship, null, null);
            Outreach outreach = new Outreach(kind, "", text, sender);
            Verdict verdict = ENGINE.judge(outreach, inviting, TeamKnowledge.NONE);
            Verdict plain = ENGINE.judge(outreach);

            assertThat(verdict.risk()).isEqualTo(Risk.HIGH);
            assertThat(verdict).isEqualTo(plain);
            assertThat(verdict.action().answers()).isFalse();
        }
    }

    @Property(tries = 300)
    void knownPeopleAreJudgedAsWithoutRules(@ForAll OutreachKind kind, @ForAll Relationship relationship) {
        for (String text : List.of(PITCH, RECRUITER, CONNECT)) {
            Outreach outreach = from(text, kind, "Data lead at Acme | Beta");
            outreach = outreach.withSender(outreach.sender().withRelationship(relationship));
            if (relationship.isKnown() || relationship == Relationship.TROUBLED) {
                assertThat(ENGINE.judge(outreach, all, TeamKnowledge.NONE).action())
                        .isEqualTo(ENGINE.judge(outreach).action());
            }
        }
    }

    @Test
    void aMembersWordStandsInPlaceOfTheTeamsOrBesideIt() {
        HouseRules team = rules().roles(Roles.CLOSED)
                .neverBought("SEO")
                .fields("law")
                .strangers(Strangers.STRICT)
                .get();
        HouseRules own = rules().roles(Roles.OPEN).neverBought("podcasts").get().over(team);

        assertThat(own.roles()).isEqualTo(Roles.OPEN);
        assertThat(own.neverBought()).containsExactly("podcasts", "SEO");
        assertThat(own.fields()).containsExactly("law");
        assertThat(own.strangers()).isEqualTo(Strangers.STRICT);
    }

    private static Action action(Outreach outreach, HouseRules rules) {
        return ENGINE.judge(outreach, rules, TeamKnowledge.NONE).action();
    }

    private static Outreach from(String text, OutreachKind kind, @Nullable String headline) {
        return new Outreach(kind, "", text, new Sender("Ada Moss", headline, null, Relationship.STRANGER, null, null));
    }

    private static HouseRulesBuilder rules() {
        return new HouseRulesBuilder();
    }
}
