package gatehouse.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.inbox.Arrival;
import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.verdict.HouseRules.Strangers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader should begin with, by what came. */
class PersonalOrderTest {
    private static final Arrival RECRUITER = new Arrival(OutreachKind.INMAIL, Relationship.STRANGER, Intent.RECRUITER);
    private static final Arrival INVITATION =
            new Arrival(OutreachKind.INVITATION, Relationship.STRANGER, Intent.NETWORKING);
    private static final Arrival FRIEND = new Arrival(OutreachKind.INMAIL, Relationship.MET, Intent.RECRUITER);

    private final List<Setting> settings = SettingsFile.read();

    @Test
    void theLineThatMeetsMostComesFirstAndTheNextAddsMostToIt() {
        PersonalOrder order = PersonalOrder.of(settings, many(12, RECRUITER, 5, INVITATION), Strangers.STRICT);

        assertThat(order.lines().get(0).setting().key()).isEqualTo("inmail");
        assertThat(order.lines().get(0).stopped()).isEqualTo(12);
        assertThat(order.lines().get(1).setting().key()).isEqualTo("invitations");
        assertThat(order.lines().get(1).stopped()).isEqualTo(5);
        assertThat(order.first()).isEqualTo(2);
        assertThat(order.metByFirst()).isEqualTo(17);
    }

    @Test
    void underAnotherPolicyTheSameMailAsksForOtherLines() {
        PersonalOrder order = PersonalOrder.of(settings, many(12, RECRUITER, 5, INVITATION), Strangers.OPEN);

        assertThat(order.lines().getFirst().setting().key()).isEqualTo("recruiter-answer");
        assertThat(order.lines().getFirst().stopped()).isZero();
        assertThat(order.metByFirst()).isEqualTo(12);
    }

    @Test
    void peopleTheReaderKnowsAreNeverCounted() {
        PersonalOrder order = PersonalOrder.of(settings, many(9, FRIEND, 1, INVITATION), Strangers.STRICT);

        assertThat(order.received()).isEqualTo(10);
        assertThat(order.strangers()).isEqualTo(1);
        assertThat(order.most()).containsExactly(new PersonalOrder.Share(Intent.NETWORKING, 1));
        assertThat(order.metByFirst()).isEqualTo(1);
    }

    @Test
    void whatWasNotReadCountsByHowItCame() {
        Arrival unread = new Arrival(OutreachKind.INVITATION, Relationship.STRANGER, null);

        PersonalOrder order = PersonalOrder.of(settings, many(9, unread, 1, RECRUITER), Strangers.STRICT);

        assertThat(order.strangers()).isEqualTo(10);
        assertThat(order.most()).containsExactly(new PersonalOrder.Share(Intent.RECRUITER, 1));
        assertThat(order.lines().getFirst().setting().key()).isEqualTo("invitations");
    }

    @Test
    void withNothingReceivedTheOrderIsThatOfTheSheet() {
        PersonalOrder order = PersonalOrder.of(settings, List.of(), Strangers.BALANCED);

        assertThat(order.lines()).extracting(PersonalOrder.Line::setting).containsExactlyElementsOf(settings);
        assertThat(order.first()).isZero();
    }

    @Test
    void everyLineIsThereOnceWhateverCame() {
        PersonalOrder order = PersonalOrder.of(settings, many(30, RECRUITER, 30, INVITATION), Strangers.STRICT);

        assertThat(order.lines()).extracting(PersonalOrder.Line::setting).containsExactlyInAnyOrderElementsOf(settings);
    }

    private static List<Arrival> many(int count, Arrival first, int others, Arrival second) {
        List<Arrival> arrivals = new ArrayList<>(Collections.nCopies(count, first));
        arrivals.addAll(Collections.nCopies(others, second));
        return arrivals;
    }
}
