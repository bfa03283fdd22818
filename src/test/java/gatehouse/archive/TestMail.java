package gatehouse.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mails for tests, laid out as LinkedIn lays out its own; the people in them are invented. */
final class TestMail {
    static final String FOOTER = """

        ----------------------------------------

        This email was intended for Nora Quillfeather (Head of Research)
        Learn why we included this: https://www.linkedin.com/help/linkedin/answer/4788?midToken=AQ1
        Unsubscribe: https://www.linkedin.com/comm/psettings/email-unsubscribe?midToken=AQ1
        """;

    /** What the receiving server writes over a mail that is LinkedIn's own. */
    static final String RECEIVED =
            "from mailb-ga.linkedin.com (mailb-ga.linkedin.com [192.0.2.7])\n\tby mx.example.org (Postfix)"
                    + " with ESMTPS id 1; Thu, 6 Aug 2026 09:02:40 +0200";

    static final String PASS = "mx.example.org; dkim=pass header.d=linkedin.com; dmarc=pass header.from=linkedin.com";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private String text = "";
    private String html = "";

    private TestMail() {}

    static TestMail from(String from) {
        TestMail mail = new TestMail();
        mail.headers.put("Date", "Thu, 6 Aug 2026 09:02:40 +0200");
        mail.headers.put("From", from);
        mail.headers.put("Message-ID", "<1@mail.example.com>");
        mail.headers.put("Subject", "A word");
        mail.headers.put("To", "Nora Quillfeather <nora@example.org>");
        mail.headers.put("MIME-Version", "1.0");
        return mail;
    }

    static TestMail inMail(String words) {
        return from("Ada Moss <inmail-hit-reply@linkedin.com>")
                .text("A word\nA word\n\n      Ada Moss\n        Reply\n"
                        + "        https://www.linkedin.com/messaging/thread/2-abc=/\n\n" + words + "\n\n    \n"
                        + FOOTER);
    }

    static TestMail invitation(String note) {
        return from("Ada Moss via LinkedIn <invitations@linkedin.com>")
                .with("Subject", "I want to connect")
                .text(note + "\n\nAda Moss\nPaints houses\n\n"
                        + "View profile: https://www.linkedin.com/comm/in/ada-moss-1?midToken=AQ1\n\n"
                        + "Accept: https://www.linkedin.com/comm/mynetwork/invite-accept/invitationId/7/?midToken=AQ1\n"
                        + FOOTER);
    }

    TestMail with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** The same as it lies in a box whose server has checked it. */
    TestMail proved() {
        return with("Received", RECEIVED).with("Authentication-Results", PASS);
    }

    /** A mail of somebody else with this one attached. */
    String sentAlong() {
        return "From: Ben <ben@example.net>\nSubject: Fwd\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: text/plain\n\nlook at this\n"
                + "--o\nContent-Type: message/rfc822\n\n" + this + "\n--o--\n";
    }

    TestMail text(String plain) {
        text = plain;
        return this;
    }

    TestMail html(String page) {
        html = page;
        return this;
    }

    @Override
    public String toString() {
        StringBuilder mail = new StringBuilder();
        headers.forEach(
                (name, value) -> mail.append(name).append(": ").append(value).append("\n"));
        mail.append("Content-Type: multipart/alternative; boundary=\"b1\"\n\n");
        if (!text.isEmpty()) {
            mail.append("--b1\nContent-Type: text/plain; charset=UTF-8\n\n")
                    .append(text)
                    .append("\n");
        }
        if (!html.isEmpty()) {
            mail.append("--b1\nContent-Type: text/html; charset=UTF-8\n\n")
                    .append(html)
                    .append("\n");
        }
        return mail.append("--b1--\n").toString();
    }

    List<Found> found() throws IOException, RefusedFile {
        return found("mail.eml", toString().getBytes(StandardCharsets.UTF_8));
    }

    Found one() throws IOException, RefusedFile {
        List<Found> found = found();
        if (found.size() != 1) {
            throw new AssertionError("not one thing but " + found);
        }
        return found.getFirst();
    }

    Found.Arrived arrived() throws IOException, RefusedFile {
        return (Found.Arrived) one();
    }

    /** All that is read from a file of these bytes, whatever its part. */
    static List<Found> found(String name, byte[] bytes) throws IOException, RefusedFile {
        return Uploads.readAll(Uploads.open(Uploads.file(name, bytes), "Nora Quillfeather"));
    }
}
