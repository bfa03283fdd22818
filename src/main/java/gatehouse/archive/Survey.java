package gatehouse.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Looks through all files once, for what has to be known before a row can be read. */
final class Survey implements ExportFiles.Visitor {
    private final Limits limits;
    private final Set<String> western;
    private final Set<String> foundWestern = new HashSet<>();
    private final OwnerSearch owner = new OwnerSearch();
    private final Conversations conversations = new Conversations();
    private final Acquaintances acquaintances = new Acquaintances();
    private final Notes notes = new Notes();
    private final List<String> files = new ArrayList<>();
    private long rows;
    private int faults;

    /** @param western names of the files that are to be read as text of older Windows programs */
    Survey(Limits limits, Set<String> western) {
        this.limits = limits;
        this.western = western;
    }

    @Override
    public void visit(String name, InputStream content) throws IOException, RefusedFile {
        CsvFile file = CsvFile.open(name, content, western.contains(name) ? CsvFile.WESTERN : UTF_8, limits);
        if (file == null) {
            return;
        }
        if (file.table().part() != null) {
            files.add(name);
        }
        Consumer<String[]> look = look(file);
        for (Row row = file.next(); row != null; row = file.next()) {
            if (++rows > limits.rows()) {
                throw new RefusedFile(RefusedFile.Reason.TOO_MANY_ROWS);
            }
            if (row.fault() == null) {
                look.accept(row.fields());
            } else if (!mayBeMended(file, row) && ++faults > limits.faults()) {
                throw new RefusedFile(RefusedFile.Reason.DAMAGED);
            }
        }
        if (!western.contains(name) && file.lines().isWestern()) {
            foundWestern.add(name);
        }
    }

    /** Whether a row may turn out to be sound when the file is read as what it is. */
    private boolean mayBeMended(CsvFile file, Row row) {
        return row.fault() == Fault.ENCODING
                && !western.contains(file.name())
                && file.lines().mayBeWestern();
    }

    /** Names of the files that are no UTF-8 but text of older Windows programs; these have to be looked through once more. */
    Set<String> western() {
        return foundWestern;
    }

    /** Names of the files with messages, invitations or connections. */
    List<String> files() {
        return files;
    }

    Known known(String memberName) {
        return new Known(owner.found(memberName), conversations, acquaintances, notes);
    }

    private Consumer<String[]> look(CsvFile file) {
        Columns columns = file.columns();
        return switch (file.table()) {
            case MESSAGES -> {
                MessageRow.Places places = new MessageRow.Places(columns);
                yield fields -> message(places.row(fields));
            }
            case INVITATIONS -> {
                InvitationRow.Places places = new InvitationRow.Places(columns);
                yield fields -> invitation(places.row(fields));
            }
            case CONNECTIONS -> {
                ConnectionReading reading = new ConnectionReading(columns);
                yield fields -> connection(reading, fields);
            }
            case PROFILE -> fields -> profile(columns, fields);
        };
    }

    private void message(MessageRow row) {
        owner.message(row);
        if (row.draft()) {
            return;
        }
        try {
            Instant sent = MessageReading.sent(row.date());
            if (sent != null) {
                conversations.wrote(row.conversationNumber(), row.author(), sent);
            }
        } catch (Reading.Faulty undated) {
            // It can't be before or after another; the row is rejected when it is read.
        }
    }

    private void invitation(InvitationRow row) {
        owner.invitation(row);
        String note = Texts.plain(row.note());
        if (row.isOutgoing() || note.isEmpty() || Names.known(row.from()) == null) {
            return;
        }
        try {
            Instant sent = InvitationReading.sent(row.sentAt());
            if (sent != null) {
                notes.add(row.from(), row.fromUrl(), note, sent);
            }
        } catch (Reading.Faulty undated) {
            // It is rejected when it is read, so no message can be the same.
        }
    }

    private void connection(ConnectionReading reading, String[] fields) {
        String name = reading.name(fields);
        if (Names.known(name) != null) {
            acquaintances.add(name, reading.url(fields));
        }
    }

    private void profile(Columns columns, String[] fields) {
        owner.profile(
                Columns.value(fields, columns.place("FIRST NAME")), Columns.value(fields, columns.place("LAST NAME")));
    }
}
