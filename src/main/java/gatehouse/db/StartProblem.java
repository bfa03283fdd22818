package gatehouse.db;

/** Why Gatehouse cannot start, in words for the person who started it; shown without a stack trace. */
public final class StartProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartProblem(String message) {
        super(message);
    }

    StartProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
