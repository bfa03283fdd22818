package gatehouse.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far an uploaded file is on its way into the inbox. */
public enum ImportState {
    /** Its bytes are still coming in. */
    UPLOADING,
    /** What it holds is being counted. */
    SCANNING,
    /** The member is to say what to take. */
    PREVIEW,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED,
    UNDOING,
    UNDONE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a node has something to do for it. */
    public boolean isWorking() {
        return this == SCANNING || this == RUNNING || this == UNDOING;
    }

    /** Whether the file is needed no more. */
    public boolean isOver() {
        return this == DONE || this == CANCELLED || this == FAILED || this == UNDONE;
    }

    /** Whether the member can stop it. */
    public boolean isStoppable() {
        return this == SCANNING || this == PREVIEW || this == RUNNING;
    }

    static List<String> keys(java.util.function.Predicate<ImportState> which) {
        return Arrays.stream(values()).filter(which).map(ImportState::key).toList();
    }

    static ImportState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
