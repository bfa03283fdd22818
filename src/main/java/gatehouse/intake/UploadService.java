package gatehouse.intake;

import gatehouse.archive.Found;
import gatehouse.team.CurrentMember;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings files into the database piece by piece, each piece a transaction: those of a form, and rows that are to be read again. */
@Singleton
public class UploadService {
    private static final int ROWS_AT_ONCE = 50;

    private final ImportService imports;
    private final RejectService rejects;

    UploadService(ImportService imports, RejectService rejects) {
        this.imports = imports;
        this.rejects = rejects;
    }

    /**
     * What came of a form.
     *
     * @param ids the uploads, in the order of the form
     * @param tooMany whether some were left out, as the member has too many that are not over
     */
    record Received(List<Long> ids, boolean tooMany) {}

    /** Writes the content of a file. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Keeps every file of a form. */
    Received receive(CurrentMember member, InputStream form, String contentType) throws IOException {
        List<Long> ids = new ArrayList<>();
        boolean[] tooMany = {false};
        Upload.read(form, contentType, (name, bytes) -> {
            Optional<Long> id = keep(member, name, bytes::transferTo);
            id.ifPresent(ids::add);
            tooMany[0] |= id.isEmpty();
        });
        return new Received(ids, tooMany[0]);
    }

    /** Makes an upload of each table whose rows could not be read, with its header. */
    Received tryAgain(CurrentMember member, MailboxImport one) throws IOException {
        List<Long> ids = new ArrayList<>();
        boolean tooMany = false;
        for (RejectService.Table table : rejects.tables(member, one.id())) {
            if (!table.header().isEmpty()) {
                Optional<Long> id = keep(member, table.file(), out -> write(member, one.id(), table, out));
                id.ifPresent(ids::add);
                tooMany |= id.isEmpty();
            }
        }
        return new Received(ids, tooMany);
    }

    /** A table with only its rows that could not be read, as it can be mended and uploaded. */
    void write(CurrentMember member, long importId, RejectService.Table table, OutputStream out) throws IOException {
        if (!table.header().isEmpty()) {
            line(out, table.header());
        }
        long from = 0;
        List<RejectRepository.Numbered> some = rejects.list(member, importId, from, ROWS_AT_ONCE);
        while (!some.isEmpty()) {
            for (RejectRepository.Numbered one : some) {
                Found.Rejected row = one.row();
                if (row.place().file().equals(table.file()) && row.header().equals(table.header())) {
                    line(out, row.raw());
                }
            }
            from = some.getLast().number() + 1L;
            some = rejects.list(member, importId, from, ROWS_AT_ONCE);
        }
    }

    private Optional<Long> keep(CurrentMember member, String name, Content content) throws IOException {
        Optional<MailboxImport> begun = imports.begin(member, name);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        MailboxImport one = begun.get();
        boolean whole = false;
        try (ChunkWriter out = new ChunkWriter(imports, one)) {
            content.writeTo(out);
            out.flush();
            imports.complete(member, one, out.written());
            whole = true;
        } finally {
            if (!whole) {
                imports.abandon(one);
            }
        }
        return Optional.of(one.id());
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text.stripTrailing() + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
