package gatehouse.archive;

/** Makes of each row of one table what it says. */
interface Reading {

    /** What a sound row says; a fault ends the row alone. */
    Found found(Place place, String[] fields) throws Faulty;

    /** What the rows of a table are read with. */
    static Reading of(CsvFile file, Known known) {
        return switch (file.table()) {
            case MESSAGES -> new MessageReading(file.columns(), known);
            case INVITATIONS -> new InvitationReading(file.columns(), known);
            case CONNECTIONS -> new ConnectionReading(file.columns());
            case PROFILE -> (place, fields) -> new Found.Skipped(place, Skip.NO_MESSAGE);
        };
    }

    /** What a row says, or what is wrong with it. */
    default Found found(CsvFile file, Row row) {
        Fault fault = row.fault();
        if (fault == null) {
            try {
                return found(new Place(file.name(), row.line()), row.fields());
            } catch (Faulty faulty) {
                fault = faulty.fault();
            }
        }
        return row.rejected(file.name(), fault, file.header());
    }

    /** A row that can't be read. */
    final class Faulty extends Exception {
        private static final long serialVersionUID = 1;

        private final Fault fault;

        Faulty(Fault fault) {
            super(fault.key(), null, false, false);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }

        /** A text that is kept. */
        static String unlessLonger(String text, int longest) throws Faulty {
            if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
                throw new Faulty(Fault.TOO_LONG);
            }
            return text;
        }
    }
}
