package gatehouse.archive;

import org.jspecify.annotations.Nullable;

/** One row of the table of invitations, as it stands there; an address is null where it isn't told. */
record InvitationRow(
        String from,
        String to,
        @Nullable String fromUrl,
        @Nullable String toUrl,
        String sentAt,
        String note,
        String direction) {

    boolean isOutgoing() {
        return direction.equalsIgnoreCase("OUTGOING");
    }

    boolean isIncoming() {
        return direction.equalsIgnoreCase("INCOMING");
    }

    /** Where the columns of invitations stand in one file. */
    static final class Places {
        private final int from;
        private final int to;
        private final int fromUrl;
        private final int toUrl;
        private final int sentAt;
        private final int note;
        private final int direction;

        Places(Columns columns) {
            from = columns.place("FROM");
            to = columns.place("TO");
            fromUrl = columns.place("INVITERPROFILEURL");
            toUrl = columns.place("INVITEEPROFILEURL");
            sentAt = columns.place("SENT AT");
            note = columns.place("MESSAGE");
            direction = columns.place("DIRECTION");
        }

        InvitationRow row(String[] fields) {
            return new InvitationRow(
                    Columns.value(fields, from),
                    Columns.value(fields, to),
                    Profiles.address(Columns.value(fields, fromUrl)),
                    Profiles.address(Columns.value(fields, toUrl)),
                    Columns.value(fields, sentAt),
                    Columns.value(fields, note),
                    Columns.value(fields, direction).strip());
        }
    }
}
