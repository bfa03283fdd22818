package gatehouse.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

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
    private final Set<String> western;

    private LinkedInExport(ExportFiles files, Limits limits, Known known, List<String> names, Set<String> western) {
        this.files = files;
        this.limits = limits;
        this.known = known;
        this.names = names;
        this.western = western;
    }

    /** Looks through the files, for what one row says about another: once, or again when one of them is no UTF-8. */
    static LinkedInExport open(ExportFiles files, String memberName, Limits limits) throws IOException, RefusedFile {
        Survey survey = new Survey(limits, Set.of());
        files.each(survey);
        Set<String> western = survey.western();
        if (!western.isEmpty()) {
            survey = new Survey(limits, western);
            files.each(survey);
        }
        if (survey.files().isEmpty()) {
            throw new RefusedFile(RefusedFile.Reason.NOTHING_OF_OURS);
        }
        return new LinkedInExport(files, limits, survey.known(memberName), survey.files(), western);
    }

    @Override
    public Contents contents() throws IOException, RefusedFile {
        Counting counting = new Counting();
        read(EnumSet.allOf(Part.class), counting::count);
        if (counting.faults() > limits.faults()) {
            throw new RefusedFile(RefusedFile.Reason.DAMAGED);
        }
        return counting.contents(known.owner(), names, !western.isEmpty());
    }

    @Override
    public void read(Part part, Consumer<Found> receiver) throws IOException, RefusedFile {
        read(EnumSet.of(part), (ofPart, found) -> receiver.accept(found));
    }

    private void read(Set<Part> parts, BiConsumer<Part, Found> receiver) throws IOException, RefusedFile {
        files.each((name, content) -> {
            CsvFile file = CsvFile.open(name, content, western.contains(name) ? CsvFile.WESTERN : UTF_8, limits);
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
