package gatehouse.checklist;

import java.util.Locale;

/** What the lines of the checklist are about, in the order of the sheet. */
public enum SettingGroup {
    REACH,
    FIND,
    INBOX,
    SHOW,
    SECURITY,
    HABIT;

    /** The name in files and messages, such as {@code reach}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
