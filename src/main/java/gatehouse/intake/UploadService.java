package gatehouse.intake;

import gatehouse.team.CurrentMember;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
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
     * @param left how many were left out, as the member has too many that are not over
     */
    record Received(List<Long> ids, int left) {
        /** Where the member sees it. */
        URI page() {
            if (left > 0) {
                return URI.create("/intake?left=" + left);
            }
            return URI.create(ids.size() == 1 ? "/intake/" + ids.getFirst() : "/intake");
        }
    }

    /** Writes the content of a file. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Keeps every file of a form. */
    Received receive(CurrentMember member, InputStream form, String contentType) throws IOException {
        List<Long> ids = new ArrayList<>();
        int[] left = {0};
        Upload.read(form, contentType, (name, bytes) -> {
            Optional<Long> id = keep(member, name, bytes::transferTo);
            id.ifPresentOrElse(ids::add, () -> left[0]++);
        });
        return new Received(ids, left[0]);
    }

    /** Makes an upload of each table whose rows could not be read, with its header. */
    Received tryAgain(CurrentMember member, MailboxImport one) throws IOException {
        List<Long> ids = new ArrayList<>();
        int left = 0;
        for (RejectService.Table table : rejects.tables(member, one.id())) {
            try (InputStream rows = toMend(member, one.id(), table)) {
                Optional<Long> id = keep(member, table.file(), rows::transferTo);
                id.ifPresent(ids::add);
                left += id.isEmpty() ? 1 : 0;
            }
        }
        return new Received(ids, left);
    }

    /** A table with only its rows that could not be read, as it can be mended and uploaded; read from the database as it is needed. */
    InputStream toMend(CurrentMember member, long importId, RejectService.Table table) {
        return new SequenceInputStream(new RowsToMend(member, importId, table));
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

    /** The header, then the rows some at a time. */
    private final class RowsToMend implements Enumeration<InputStream> {
        private final CurrentMember member;
        private final long importId;
        private final RejectService.Table table;
        private List<RejectRepository.Numbered> some = List.of();
        private long from = -1;

        RowsToMend(CurrentMember member, long importId, RejectService.Table table) {
            this.member = member;
            this.importId = importId;
            this.table = table;
        }

        @Override
        public boolean hasMoreElements() {
            if (from >= 0 && some.isEmpty()) {
                some = rejects.list(member, importId, from, ROWS_AT_ONCE);
            }
            return from < 0 || !some.isEmpty();
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            StringBuilder text = new StringBuilder();
            if (from < 0) {
                line(text, table.header());
                from = 0;
            } else {
                some.stream()
                        .map(RejectRepository.Numbered::row)
                        .filter(table::has)
                        .forEach(row -> line(text, row.raw()));
                from = some.getLast().number() + 1L;
                some = List.of();
            }
            return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
        }

        private static void line(StringBuilder to, String text) {
            to.append(text.stripTrailing()).append("\r\n");
        }
    }
}
