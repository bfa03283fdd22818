package gatehouse.team;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import me.gosimple.nbvcxz.resources.DictionaryUtil;

/** The passwords that were found most often in leaks, as the library nbvcxz lists them. */
final class CommonPasswords {
    private static final int SHORTEST = 6;

    private static final Set<String> LIST =
            DictionaryUtil.loadRankedDictionary(DictionaryUtil.passwords).keySet().stream()
                    .filter(password -> password.length() >= SHORTEST)
                    .collect(Collectors.toUnmodifiableSet());

    private CommonPasswords() {}

    static boolean contains(String password) {
        return LIST.contains(password.toLowerCase(Locale.ROOT));
    }
}
