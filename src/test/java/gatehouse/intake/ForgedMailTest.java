package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.connection.ConnectionService;
import gatehouse.connection.Contacts;
import gatehouse.team.CurrentMember;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail that claims to be from somebody the reader is connected to is judged as theirs only where it is proved. */
@MicronautTest(transactional = false)
class ForgedMailTest {
    private static final String RECEIVED = "Received: from mailb-ga.linkedin.com (mailb-ga.linkedin.com [192.0.2.7])"
            + " by mx.example.org with ESMTPS id 1; Thu, 6 Aug 2026 09:02:40 +0200\n";
    private static final String FORGED =
            "Received: from x (x.example [192.0.2.9]) by mx.example.org with ESMTPS id 1\n";
    private static final String PASS = "Authentication-Results: mx.example.org; dmarc=pass header.from=linkedin.com\n";
    private static final String MAIL = """
        Date: Thu, 6 Aug 2026 09:02:40 +0200
        From: Sam ada via LinkedIn <invitations@linkedin.com>
        Message-ID: <1@mail.example.com>
        Subject: I want to connect
        To: Nora Quillfeather <nora@example.org>
        MIME-Version: 1.0
        Content-Type: text/html; charset=UTF-8

        <a href="https://www.linkedin.com/comm/in/ada?midToken=1">Sam ada</a><p>Engineer at Example ada</p>
        <a href="https://www.linkedin.com/comm/mynetwork/invite-accept/invitationId/7/">Accept</a>
        """;

    private static final List<String> TRUSTING = List.of("Accept", "Answer", "Answer in one line");

    @Inject
    ConnectionService connections;

    @Inject
    EmbeddedServer server;

    private CurrentMember member;
    private Visitor visitor;

    @BeforeEach
    void aMemberWhoIsConnectedToThem() {
        TestTeam team = TestTeam.on(server);
        member = team.owner();
        visitor = team.browserOf(member);
        connections.receive(member.teamId(), member.memberId(), 1, List.of(Contacts.of("ada")));
    }

    @Test
    void aProvedOneIsJudgedAsTheirs() {
        take(RECEIVED + PASS + MAIL);

        assertThat(badges()).contains("Accept");
    }

    @Test
    void oneThatWasSentAlongIsNot() {
        take("From: Ben <ben@example.net>\nSubject: Fwd\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=o\n"
                + "\n--o\nContent-Type: message/rfc822\n\n" + RECEIVED + PASS + MAIL + "\n--o--\n");

        assertThat(badges()).contains("Look who it is first").doesNotContainAnyElementsOf(TRUSTING);
    }

    @Test
    void oneThatNoServerCheckedIsNot() {
        take(MAIL);

        assertThat(badges()).contains("Look who it is first").doesNotContainAnyElementsOf(TRUSTING);
    }

    @Test
    void oneThatBroughtItsOwnResultsIsNot() {
        take(FORGED + RECEIVED + PASS + MAIL);

        assertThat(badges()).contains("Look who it is first").doesNotContainAnyElementsOf(TRUSTING);
    }

    private void take(String mail) {
        Imports.taken(visitor, "mail.eml", mail.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> badges() {
        Document inbox = visitor.get("/inbox").page();
        assertThat(inbox.select(".rows .who").eachText()).containsExactly("Sam ada");
        return inbox.select(".rows .badge").eachText();
    }
}
