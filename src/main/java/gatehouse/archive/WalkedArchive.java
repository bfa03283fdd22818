package gatehouse.archive;

import gatehouse.outreach.OutreachKind;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** An archive of one file without tables, which is walked through from its beginning at each reading. */
final class WalkedArchive implements Archive {
    private final String file;
    private final Walk walk;
    private final Supplier<Owner> owner;
    private final Limits limits;

    /** Goes through a file and gives everything in it, each time the same. */
    @FunctionalInterface
    interface Walk {
        void through(Consumer<Found> receiver) throws IOException, RefusedFile;
    }

    /** @param owner asked for after a walk */
    WalkedArchive(String file, Walk walk, Supplier<Owner> owner, Limits limits) {
        this.file = file;
        this.walk = walk;
        this.owner = owner;
        this.limits = limits;
    }

    @Override
    public Contents contents() throws IOException, RefusedFile {
        Counting counting = new Counting();
        walk.through(found -> counting.count(partOf(found), found));
        Contents contents = counting.contents(owner.get(), List.of(file), false);
        if (contents.rows().values().stream().mapToLong(Long::longValue).sum() > limits.rows()) {
            throw new RefusedFile(RefusedFile.Reason.TOO_MANY_ROWS);
        }
        return contents;
    }

    @Override
    public void read(Part part, Consumer<Found> receiver) throws IOException, RefusedFile {
        if (part != Part.CONNECTIONS) {
            walk.through(found -> {
                if (partOf(found) == part) {
                    receiver.accept(found);
                }
            });
        }
    }

    /** What can't be told apart is with the messages. */
    private static Part partOf(Found found) {
        return found instanceof Found.Arrived arrived && arrived.outreach().kind() == OutreachKind.INVITATION
                ? Part.INVITATIONS
                : Part.MESSAGES;
    }
}
