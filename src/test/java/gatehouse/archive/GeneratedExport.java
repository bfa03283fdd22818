package gatehouse.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an export of any size in the form of 2026, the same for the same seed: conversations of 1 to 12 rows with answers of the owner,
 * campaigns, short lines of chat, advertisements in HTML, invitations with and without a note, connections.
 *
 * @param messages rows of messages.csv, those of the owner included
 * @param invitations rows of Invitations.csv, those of the owner included
 * @param people so many write to the owner, the connections first
 */
public record GeneratedExport(int messages, int invitations, int connections, long seed, int people) {

    private static final GeneratedPerson OWNER =
            new GeneratedPerson("Nora", "Quillfeather", "nora-quillfeather-fx01", "Example Analytics", "Researcher");

    /** The end of the time in which everything happens. */
    private static final Instant NEWEST = Instant.parse("2026-08-20T05:33:00Z");

    private static final String QUOTED_HEADER =
            "\"CONVERSATION ID\",\"CONVERSATION TITLE\",\"FROM\",\"SENDER PROFILE URL\",\"TO\","
                    + "\"RECIPIENT PROFILE URLS\",\"DATE\",\"SUBJECT\",\"CONTENT\",\"FOLDER\",\"ATTACHMENTS\"\n";

    public GeneratedExport(int messages, int invitations, int connections, long seed) {
        this(messages, invitations, connections, seed, connections + Math.max(50, messages / 6));
    }

    /** The same mailbox when it had fewer messages; the last conversation may be another, as it is cut short. */
    public GeneratedExport older(int fewerMessages) {
        return new GeneratedExport(fewerMessages, invitations, connections, seed, people);
    }

    /** Writes the archive; the stream is left open. */
    public void writeTo(OutputStream out) throws IOException {
        Random random = new Random(seed);
        List<GeneratedPerson> all = new ArrayList<>();
        for (int at = 0; at < people; at++) {
            all.add(GeneratedPerson.number(at, random));
        }
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        entry(zip, "Connections.csv", writer -> writeConnections(writer, all, random));
        entry(zip, "Invitations.csv", writer -> writeInvitations(writer, all, random));
        entry(zip, "Profile.csv", GeneratedExport::writeProfile);
        entry(zip, "messages.csv", writer -> writeMessages(writer, all, random));
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NEWEST.toEpochMilli());
        zip.putNextEntry(entry);
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, UTF_8), 1 << 16);
        content.write(writer);
        writer.flush();
        zip.closeEntry();
    }

    private static void writeProfile(Writer writer) throws IOException {
        writer.write("First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code\n");
        writer.write("Nora,Quillfeather,,,Aug 22,Head of Research,,Research Services,0150\n");
    }

    private void writeConnections(Writer writer, List<GeneratedPerson> people, Random random) throws IOException {
        writer.write("Notes:\n\"Some addresses are missing, since not everybody shows theirs.\"\n\n");
        writer.write("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n");
        for (int at = 0; at < connections; at++) {
            GeneratedPerson person = people.get(at);
            writer.write(String.join(
                    ",",
                    person.first(),
                    quotedIfNeeded(person.last()),
                    person.address(),
                    "",
                    person.company(),
                    person.position(),
                    GeneratedDates.day(ago(random, 3000))));
            writer.write('\n');
        }
    }

    private void writeInvitations(Writer writer, List<GeneratedPerson> people, Random random) throws IOException {
        writer.write("From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n");
        for (int at = 0; at < invitations; at++) {
            boolean outgoing = at < invitations / 10;
            GeneratedPerson other = people.get(random.nextInt(people.size()));
            GeneratedPerson from = outgoing ? OWNER : other;
            GeneratedPerson to = outgoing ? other : OWNER;
            String note = random.nextInt(3) == 0 ? GeneratedTexts.note(random) : "";
            writer.write(String.join(
                    ",",
                    quotedIfNeeded(from.name()),
                    quotedIfNeeded(to.name()),
                    '"' + GeneratedDates.sentAt(ago(random, 900)) + '"',
                    quotedIfNeeded(note),
                    outgoing ? "OUTGOING" : "INCOMING",
                    from.address(),
                    to.address()));
            writer.write('\n');
        }
    }

    private void writeMessages(Writer writer, List<GeneratedPerson> people, Random random) throws IOException {
        writer.write(QUOTED_HEADER);
        int left = messages;
        while (left > 0) {
            int rows = Math.min(left, 1 + random.nextInt(random.nextInt(3) == 0 ? 12 : 3));
            writeConversation(writer, people.get(random.nextInt(people.size())), rows, random);
            left -= rows;
        }
    }

    /** Newest row first, as LinkedIn does it; whoever wrote first is at the bottom. */
    private static void writeConversation(Writer writer, GeneratedPerson other, int rows, Random random)
            throws IOException {
        String id = "2-" + Base64.getEncoder().encodeToString((uuid(random) + "_012").getBytes(UTF_8));
        boolean advertisement = rows == 1 && random.nextInt(12) == 0;
        boolean inMail = rows < 3 && random.nextInt(8) == 0;
        Instant time = ago(random, 2000);
        for (int row = rows; row > 0; row--) {
            boolean outgoing = row > 1 && random.nextInt(5) < 2;
            GeneratedPerson from = outgoing ? OWNER : other;
            GeneratedPerson to = outgoing ? other : OWNER;
            String subject = inMail && row == 1 ? GeneratedTexts.subject(random) : "";
            String text = advertisement
                    ? GeneratedTexts.advertisement(random)
                    : row == 1 ? GeneratedTexts.opening(random) : GeneratedTexts.chat(random);
            writeRow(
                    writer,
                    id,
                    advertisement ? "Sponsored Conversation" : subject,
                    advertisement ? "LinkedIn Member" : from.name(),
                    advertisement ? "" : from.address(),
                    to.name(),
                    to.address(),
                    GeneratedDates.utc(time),
                    subject,
                    text,
                    "INBOX",
                    "");
            time = time.minus(Duration.ofSeconds(30 + random.nextInt(200_000)));
        }
    }

    private static void writeRow(Writer writer, String... fields) throws IOException {
        for (int at = 0; at < fields.length; at++) {
            writer.write(at == 0 ? "\"" : ",\"");
            writer.write(fields[at].replace("\"", "\"\""));
            writer.write('"');
        }
        writer.write('\n');
    }

    private static String quotedIfNeeded(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static Instant ago(Random random, int days) {
        return NEWEST.minusSeconds(random.nextInt(days * 86_400));
    }

    private static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** What stands in one file of the archive. */
    private interface Content {
        void write(Writer writer) throws IOException;
    }
}
