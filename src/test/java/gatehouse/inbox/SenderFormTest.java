package gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.web.FormValues;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SenderFormTest {

    @Test
    void aMarkThatNobodyEntersStaysWhenOthersChange() {
        Sender now = sender(ProfileMark.SPOOFED_MAIL, ProfileMark.FAKE_PROFILE);
        Map<String, Object> sent = Map.of("marksAsked", "yes", "marks", List.of("verified"));

        assertThat(SenderForm.of(new FormValues(sent), now).toSender().marks())
                .containsExactlyInAnyOrder(ProfileMark.SPOOFED_MAIL, ProfileMark.VERIFIED);
    }

    @Test
    void nobodyCanEnterIt() {
        Map<String, Object> sent = Map.of("marksAsked", "yes", "marks", List.of("spoofed_mail", "competitor"));

        assertThat(SenderForm.of(new FormValues(sent), sender()).toSender().marks())
                .containsExactly(ProfileMark.COMPETITOR);
    }

    private static Sender sender(ProfileMark... marks) {
        return new Sender("Ada Moss", null, null, Relationship.UNKNOWN, null, null, Set.of(marks));
    }
}
