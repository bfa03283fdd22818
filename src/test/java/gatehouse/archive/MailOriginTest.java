package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.ProfileMark;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which mails are taken for LinkedIn's, which for pretended ones, and which are let alone. */
class MailOriginTest {
    private static final String VIEW = "<p>Ada wrote.</p><a href='https://www.linkedin.com/comm/messaging/'>View</a>";
    private static final String LURE = "<p>Ada wrote.</p><a href='https://login.example.net/now'>View</a>";
    private static final String FAIL = "mx.example.org; dkim=none; dmarc=fail (p=reject) header.from=linkedin.com";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LinkedIn <info@example.com>",
                "LinkedIn Security <info@example.com>",
                "\"Ada Moss via LinkedIn\" <info@example.com>",
                "\"Linkedln Messaging\" <info@example.com>",
                "\"LinkedIn.\" <info@example.com>",
                "\"Ada (messages-noreply@linkedin.com)\" <info@example.com>",
                "\"messages-noreply@linkedin.com\" <info@example.com>",
                "=?UTF-8?B?TGlua2VkSW4=?= <info@example.com>",
                "\"LinkedIn\" <messages-noreply@linkedin.com.example.net>",
                "LinkedIn <messages-noreply@linkedin.com>, LinkedIn <info@example.com>"
            })
    void aNameLikeLinkedInsWithLinksElsewhereIsPretended(String from) throws IOException, RefusedFile {
        assertThat(isPretended(TestMail.from(from).html(LURE))).isTrue();
        assertThat(isPretended(TestMail.from(from).text("Answer with your password.")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Moss <ada@example.com>",
                "LinkedIn Tips by Ada <ada@example.com>",
                "\"Ada Moss, linked in spirit\" <ada@example.com>",
                "Acme Jobs <jobs@example.com>"
            })
    void newslettersThatOnlySpeakOfLinkedInAreLetAlone(String from) throws IOException, RefusedFile {
        String letter = LURE + "<p>Follow us on LinkedIn</p><a href='https://track.example.net/1'>"
                + "<img alt='LinkedIn' src='x'>https://www.linkedin.com/company/acme</a>";

        assertThat(TestMail.from(from).html(letter).one())
                .isEqualTo(new Found.Skipped(new Place("mail.eml", 1), Skip.OTHER_MAIL));
    }

    @Test
    void aMailThatEndsLikeLinkedInsButLeadsElsewhereIsPretended() throws IOException, RefusedFile {
        String end = "<p>© 2026 LinkedIn Corporation</p>";

        assertThat(isPretended(TestMail.from("Ada Moss <ada@example.com>").html(LURE + end)))
                .isTrue();
        assertThat(isPretended(TestMail.from("Nora <nora@example.org>").html(VIEW + end)))
                .as("one's own mail that passes a notification on")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://www.linkedin.com.check.example/x  | true
        https://linkedln-mail.example/x           | true
        https://www.Iinkedin.com/x                | true
        https://xn--lnkedin-dfb.com/x             | true
        https://www.linkedin.com@evil.example/x   | true
        https://www.linkedin.com/comm/x           | false
        https://static.licdn.com/x                | false
        https://eur01.safelinks.protection.outlook.com/?url=x | false
        """)
    void whereTheLinksLeadTellsMoreThanTheAddress(String link, boolean pretended) throws IOException, RefusedFile {
        TestMail mail = TestMail.from("Ada Moss via LinkedIn <messages-noreply@linkedin.com>")
                .html("<a href='" + link + "'>View message</a>");

        assertThat(isPretended(mail)).isEqualTo(pretended);
    }

    @Test
    void theReceivingServersWordCounts() throws IOException, RefusedFile {
        TestMail mail = TestMail.from("Ada Moss via LinkedIn <messages-noreply@linkedin.com>");

        assertThat(isPretended(mail.html(VIEW))).as("nothing known").isFalse();
        assertThat(isPretended(mail.html(LURE)))
                .as("nothing known, no link of LinkedIn's")
                .isTrue();
        assertThat(isPretended(mail.with("Authentication-Results", FAIL).html(VIEW)))
                .isTrue();
        assertThat(isPretended(mail.proved().html(VIEW))).isFalse();
        String guarded = "<a href='https://urldefense.com/v3/__https://www.linkedin.com__'>View</a>";
        assertThat(isPretended(mail.with("Authentication-Results", FAIL).html(guarded)))
                .as("a server that rewrites links breaks the signature itself")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mx.example.org; dmarc=pass header.from=linkedin.com                                        | PASSED
        mx.example.org; dkim=pass; DMARC = Pass (p=REJECT sp=REJECT dis=NONE) header.from=LinkedIn.com | PASSED
        mx.example.org; dmarc=fail header.from=linkedin.com; spf=pass                              | FAILED
        mx.example.org; dmarc=pass header.from=other.example                                       | UNKNOWN
        mx.example.org; dmarc=none header.from=linkedin.com                                        | UNKNOWN
        mx.example.org; spf=pass smtp.mailfrom="; dmarc=pass header.from=linkedin.com"             | UNKNOWN
        mx.example.org; spf=pass (dmarc=pass header.from=linkedin.com; dmarc=pass)                 | UNKNOWN
        mx.linkedin.com; dmarc=pass header.from=linkedin.com                                       | UNKNOWN
        mx.example.org; spf=pass smtp.mailfrom="open; dmarc=pass header.from=linkedin.com          | UNKNOWN
        spf=pass smtp.mailfrom=a.example; dmarc=pass action=none header.from=linkedin.com          | UNKNOWN
        mx.example.org                                                                             | UNKNOWN
        """)
    void onlyWhatTheServerItselfWroteIsRead(String header, ReceiverResults results) {
        assertThat(ReceiverResults.of(header, TestMail.RECEIVED, "linkedin.com"))
                .isEqualTo(results);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        from mailb.linkedin.com (mailb.linkedin.com [192.0.2.7]) by mx.example.org (Postfix) with ESMTPS     | PASSED
        from x (mailb.linkedin.com. [2001:db8::7]) by MX.example.org with ESMTPS id a (version=TLS1_3); x    | PASSED
        from x (mailb.linkedin.com [192.0.2.7]) (using TLS (256/256 bits) key x) by mx.example.org (Postfix) | PASSED
        from mailb.linkedin.com (mailb.linkedin.com [192.0.2.7]) by mx.example.net                           | UNKNOWN
        from mailb.linkedin.com (unknown [192.0.2.7]) by mx.example.org                                      | UNKNOWN
        from mailb.linkedin.com (evil.example [192.0.2.7]) by mx.example.org                                 | UNKNOWN
        from mailb.linkedin.com (linkedin.com.evil.example [192.0.2.7]) by mx.example.org                    | UNKNOWN
        from x (mailb.linkedin.com [192.0.2.7] (may be forged)) by mx.example.org                            | UNKNOWN
        from x (HELO mailb.linkedin.com) (192.0.2.7) by mx.example.org with SMTP                             | UNKNOWN
        from x (mailb.linkedin.com [192.0.2.7]) by mx.example.org (evil.example [192.0.2.7]) by mx.example.net | UNKNOWN
        by mx.example.org with SMTP id 1                                                                     | UNKNOWN
                                                                                                             | UNKNOWN
        """)
    void itProvesNothingUnlessTheSameServerGotTheMailFromLinkedIn(@Nullable String received, ReceiverResults results) {
        assertThat(ReceiverResults.of(TestMail.PASS, received, "linkedin.com")).isEqualTo(results);
        assertThat(ReceiverResults.of(FAIL, received, "linkedin.com")).isEqualTo(ReceiverResults.FAILED);
    }

    @Test
    void whatAMemberLinksToInAGenuineMailIsTheirOwn() throws IOException, RefusedFile {
        TestMail mail = TestMail.from("Ada Moss <inmail-hit-reply@linkedin.com>")
                .html(VIEW
                        + "<div class='message-contents'>Look: <a"
                        + " href='https://linkedin.check.example'>here</a></div>");

        assertThat(isPretended(mail.proved())).isFalse();
        assertThat(isPretended(mail.with("Authentication-Results", "mx.example.org; spf=none")))
                .isTrue();
    }

    @Test
    void onlyTheTopmostResultsCount() throws IOException, RefusedFile {
        String mail = TestMail.from("Ada Moss via LinkedIn <messages-noreply@linkedin.com>")
                .html(VIEW)
                .toString();
        String two = "Authentication-Results: " + FAIL + "\nAuthentication-Results: " + TestMail.PASS + "\n" + mail;

        Found.Arrived found =
                (Found.Arrived) TestMail.found("mail.eml", two.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .getFirst();
        assertThat(found.outreach().isSpoofed()).isTrue();
    }

    @Test
    void aServiceThatHidesItsCustomersAddressIsNoPretender() throws IOException, RefusedFile {
        TestMail mail = TestMail.from("\"Ada Moss via LinkedIn\" <messages-noreply_at_linkedin.com_nora@duck.com>");

        assertThat(isPretended(mail.html("<a href='https://track.example.net/1'>View</a>")))
                .isFalse();
        assertThat(isPretended(mail.html("<a href='https://linkedin.check.example/1'>View</a>")))
                .isTrue();
    }

    private static boolean isPretended(TestMail mail) throws IOException, RefusedFile {
        List<Found> found = mail.found();
        return found.size() == 1
                && found.getFirst() instanceof Found.Arrived arrived
                && arrived.outreach().sender().marks().contains(ProfileMark.SPOOFED_MAIL);
    }
}
