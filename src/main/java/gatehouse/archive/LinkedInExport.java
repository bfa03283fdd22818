package gatehouse.archive;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** LinkedIn's own export of a member's data, in whatever number of files. */
final class LinkedInExport implements Archive {
    private final ExportFiles files;
    private final Limits limits;
    private final Known known;
    private final List<String> names;

    private LinkedInExport(ExportFiles files, Limits limits, Known known, List<String> names) {
        this.files = files;
        this.limits = limits;
        this.known = known;
        this.names = names;
    }

    /** Looks through the files once, for what one row says about another. */
    static LinkedInExport open(ExportFiles files, String memberName, Limits limits) throws IOException, RefusedFile {
        Survey survey = new Survey(limits);
        files.each(survey);
        if (survey.files().isEmpty()) {
            throw new RefusedFile(RefusedFile.Reason.NOTHING_OF_OURS);
        }
        return new LinkedInExport(files, limits, survey.known(memberName), survey.files());
    }

    @Override
    public Contents contents() throws IOException, RefusedFile {
        Counting counting = new Counting();
        read(files, limits, known, EnumSet.allOf(Part.class), counting::count);
        if (counting.faults() > limits.faults()) {
            throw new RefusedFile(RefusedFile.Reason.DAMAGED);
        }
        return counting.contents(known.owner(), names);
    }

    @Override
    public void read(Part part, Consumer<Found> receiver) throws IOException, RefusedFile {
        read(files, limits, known, EnumSet.of(part), (ofPart, found) -> receiver.accept(found));
    }

    private static void read(
            ExportFiles files, Limits limits, Known known, Set<Part> parts, BiConsumer<Part, Found> receiver)
            throws IOException, RefusedFile {
        files.each((name, content) -> {
            CsvFile file = CsvFile.open(name, content, limits);
            Part part = file == null ? null : file.table().part();
            if (file != null && part != null && parts.contains(part)) {
                Reading reading = Reading.of(file, known);
                for (Row row = file.next(); row != null; row = file.next()) {
                    receiver.accept(part, reading.found(file, row));
                }
            }
        });
    }
}
