package gatehouse.intent;

import java.util.Locale;

/** Why the sender wrote. The order is part of the model's file format: only ever add at the end. */
public enum Intent {
    RECRUITER,
    SALES_PITCH,
    SCAM,
    NETWORKING,
    MISDIRECTED,
    PERSONAL_INTEREST,
    RECONNECT,
    KEEP_IN_TOUCH,
    CONTENT_APPRECIATION,
    HELP_REQUEST,
    BUSINESS_OPPORTUNITY,
    INTRODUCTION,
    EVENT_INVITATION,
    HARASSMENT;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The intent's name in files, addresses and the database, such as {@code sales_pitch}. */
    public String key() {
        return key;
    }
}
