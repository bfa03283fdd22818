package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindGuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        I'd like to add you to my network.                          | INVITATION
        Hello Nora, I work in the same field. Happy to connect!     | INVITATION
        Would love to connect you with our account team next week.  | MESSAGE
        Subject: A role in Utrecht. Hello Nora, are you open to it? | INMAIL
        Message request from Ada: do you have a minute?             | MESSAGE_REQUEST
        Thank you for the talk yesterday.                           | MESSAGE
        """)
    void theWordsTellHowItArrived(String text, OutreachKind kind) {
        assertThat(KindGuess.of(text, Relationship.UNKNOWN)).isEqualTo(kind);
    }

    @Test
    void somebodyConnectedSendsNoInvitation() {
        assertThat(KindGuess.of("Good to connect!", Relationship.CONNECTED)).isEqualTo(OutreachKind.MESSAGE);
    }

    @Test
    void aLongTextIsNoNoteOfAnInvitation() {
        assertThat(KindGuess.of("Let's connect. ".repeat(40), Relationship.UNKNOWN))
                .isEqualTo(OutreachKind.MESSAGE);
    }
}
