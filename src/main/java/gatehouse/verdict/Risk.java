package gatehouse.verdict;

import java.util.Locale;

/** How dangerous an answer would be. High is for fraud, phishing, malware and harassment only; a nuisance is not a risk. */
public enum Risk {
    NONE,
    LOW,
    HIGH;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
