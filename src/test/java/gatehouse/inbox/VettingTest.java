package gatehouse.inbox;

import static gatehouse.outreach.ProfileMark.FAKE_PROFILE;
import static gatehouse.outreach.ProfileMark.SAME_FIELD;
import static gatehouse.outreach.ProfileMark.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the answers to the nine questions make of a sender. */
class VettingTest {
    private static final Vetting NOTHING = vetting(Map.of());

    @Test
    void oneDecidingDoubtOrTwoSmallerOnesMakeADoubtfulAccount() {
        assertThat(marks(Map.of(VettingCheck.PROFILE, false))).containsExactly(FAKE_PROFILE);
        assertThat(marks(Map.of(VettingCheck.ODD, true))).containsExactly(FAKE_PROFILE);
        assertThat(marks(Map.of(VettingCheck.WEBSITE, false))).isEmpty();
        assertThat(marks(Map.of(VettingCheck.WEBSITE, false, VettingCheck.CONTACT, false)))
                .containsExactly(FAKE_PROFILE);
    }

    @Test
    void whatHonestPeopleLackIsNoDoubt() {
        assertThat(marks(Map.of(
                        VettingCheck.VERIFIED,
                        false,
                        VettingCheck.SHARED,
                        false,
                        VettingCheck.LINK,
                        false,
                        VettingCheck.NOTE,
                        false)))
                .isEmpty();
    }

    @Test
    void marksOfOthersStayAndDoubtGoesOnlyWhenBothDecidingAnswersAreGood() {
        Sender marked =
                new Sender("Ada", null, null, Relationship.STRANGER, null, null, Set.of(FAKE_PROFILE, SAME_FIELD));

        assertThat(vetting(Map.of(VettingCheck.PROFILE, true))
                        .of(marked, NOTHING)
                        .marks())
                .containsExactlyInAnyOrder(FAKE_PROFILE, SAME_FIELD);
        assertThat(vetting(Map.of(VettingCheck.PROFILE, true, VettingCheck.ODD, false))
                        .of(marked, NOTHING)
                        .marks())
                .containsExactly(SAME_FIELD);
        assertThat(vetting(Map.of(VettingCheck.VERIFIED, true))
                        .of(marked, NOTHING)
                        .marks())
                .contains(VERIFIED);
    }

    @Test
    void aSharedContactToRingChangesAStrangerButNobodyWhoIsKnownOrTroubled() {
        Vetting shared = vetting(Map.of(VettingCheck.SHARED, true));
        for (Relationship now : Relationship.values()) {
            Relationship after =
                    shared.of(Sender.UNKNOWN.withRelationship(now), NOTHING).relationship();
            boolean open =
                    now == Relationship.UNKNOWN || now == Relationship.STRANGER || now == Relationship.SHARED_CONTACTS;
            assertThat(after).isEqualTo(open ? Relationship.SHARED_CONTACTS : now);
        }
        assertThat(vetting(Map.of(VettingCheck.SHARED, false))
                        .of(Sender.UNKNOWN, NOTHING)
                        .relationship())
                .isEqualTo(Relationship.STRANGER);
    }

    @Test
    void whatAnswersSetGoesWithThemAndWhatTheyNeverSetStays() {
        Sender now = new Sender(
                "Ada", null, null, Relationship.STRANGER, 7, null, Set.of(FAKE_PROFILE, VERIFIED, SAME_FIELD));

        assertThat(NOTHING.of(now, NOTHING)).isEqualTo(now);
        assertThat(NOTHING.of(now, vetting(Map.of(VettingCheck.NOTE, false, VettingCheck.SHARED, true))))
                .isEqualTo(now);
        assertThat(NOTHING.of(now, vetting(Map.of(VettingCheck.ODD, true))).marks())
                .containsExactlyInAnyOrder(VERIFIED, SAME_FIELD);
        assertThat(NOTHING.of(now, vetting(Map.of(VettingCheck.VERIFIED, true))).marks())
                .containsExactlyInAnyOrder(FAKE_PROFILE, SAME_FIELD);
        assertThat(vetting(Map.of(VettingCheck.PROFILE, false)).of(now, vetting(Map.of(VettingCheck.ODD, true))))
                .isEqualTo(now);
    }

    @Test
    void answersAreCountedByWhatTheySay() {
        Vetting some =
                vetting(Map.of(VettingCheck.ODD, false, VettingCheck.PROFILE, true, VettingCheck.WEBSITE, false));

        assertThat(some.speakFor()).isEqualTo(2);
        assertThat(some.speakAgainst()).isEqualTo(1);
    }

    private static Set<ProfileMark> marks(Map<VettingCheck, Boolean> answers) {
        return vetting(answers).of(Sender.UNKNOWN, NOTHING).marks();
    }

    private static Vetting vetting(Map<VettingCheck, Boolean> answers) {
        return new Vetting(answers, "");
    }
}
