package gatehouse.web;

import java.sql.SQLException;
import java.util.Arrays;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * Writes an exception down for the log by class and place only.
 *
 * <p>The messages of exceptions quote what they choke on, here the private words of strangers and e-mail addresses, so they are left out.
 */
final class Trace {
    private static final int FRAMES = 40;
    private static final int CAUSES = 8;

    private Trace() {}

    static String of(Throwable error) {
        StringBuilder trace = new StringBuilder();
        Throwable each = error;
        for (int depth = 0; each != null && depth < CAUSES; depth++, each = each.getCause()) {
            trace.append(depth == 0 ? "" : "caused by ")
                    .append(each.getClass().getName())
                    .append(place(each))
                    .append('\n');
            Arrays.stream(each.getStackTrace())
                    .limit(FRAMES)
                    .forEach(frame -> trace.append("    at ").append(frame).append('\n'));
        }
        return trace.toString();
    }

    private static String place(Throwable error) {
        return switch (error) {
            case SQLException sql -> " (" + sql.getSQLState() + ", " + sql.getErrorCode() + ")";
            case TemplateProcessingException page -> " (" + page.getTemplateName() + ", line " + page.getLine() + ")";
            default -> "";
        };
    }
}
