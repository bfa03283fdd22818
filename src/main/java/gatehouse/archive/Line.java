package gatehouse.archive;

/**
 * One line of a text file, without its end.
 *
 * @param number from 1
 * @param cut whether it was longer than may be kept; then only its beginning is here
 * @param readable whether its bytes are text
 */
record Line(long number, String text, boolean cut, boolean readable) {

    boolean isBlank() {
        return text.isBlank() && !cut;
    }

    /** Whether a quoted field is still open where the line ends, or was open where it began. */
    boolean hasOddQuotes() {
        boolean odd = false;
        for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
            odd = !odd;
        }
        return odd;
    }
}
