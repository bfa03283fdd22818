package gatehouse.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text, recognised by its letters or by its most frequent small words. Only English is judged; the others are told
 * apart so that nobody is given a guess about a text that was not understood.
 */
public enum Language {
    ENGLISH("the and you your for with that this have are was would could our from about been what who how we my me is"
            + " it to of in on at be i hi hello thanks please can will not just if or as an"),
    SPANISH("las que y en por para con una su usted gracias hola estoy como mi tu pero muy mas es se lo esta somos"),
    PORTUGUESE("o os as que e em por para com uma seu voce obrigado obrigada ola estou como meu minha mas muito nao sou"
            + " no na ao"),
    FRENCH("les des que et en pour avec une votre vous merci bonjour je suis comme mon ma mais tres ne pas est au"
            + " nous dans sur"),
    ITALIAN("il lo gli che e in per con una suo lei grazie ciao buongiorno sono come mio mia ma molto non della anche"
            + " ti vorrei"),
    GERMAN("die das und ich sie ist mit fur zu dem ein eine nicht wir auf im danke hallo guten ihre ihr wie aber sehr"
            + " haben bin ob"),
    DUTCH("het een en ik je is met voor te niet wij op bedankt hallo goedemorgen uw jouw maar zeer hebben ben dat"
            + " die zou graag wat"),
    POLISH("i w na z sie nie ze jest to dla od po dzien dobry dziekuje prosze pan pani jak moj czy mam bardzo oraz"
            + " chcialbym"),
    TURKISH("ve bir bu ile icin merhaba tesekkurler ederim size sizin benim cok ama daha var mi gibi olarak ben iyi"
            + " gunler sayin"),
    SWEDISH("och att det som en ett jag ar med for pa av inte vi tack hej din ditt men mycket har kan skulle om till"),
    INDONESIAN("dan yang untuk dengan saya anda ini itu terima kasih halo selamat adalah tidak kami dari pada akan bisa"
            + " apakah"),
    RUSSIAN(""),
    GREEK(""),
    ARABIC(""),
    HEBREW(""),
    HINDI(""),
    CHINESE(""),
    JAPANESE(""),
    KOREAN(""),
    THAI("");

    /** Particles of names (de, la, van, von …) are left out of the lists. From this many small words on, and only if they clearly outnumber the English ones, another language is believed. */
    private static final int ENOUGH_WORDS = 2;

    private static final Language[] ALL = values();

    /** Bits in which the words of a language are counted, all languages at once in a {@code long}. */
    private static final int LANE = 5;

    private static final int LANES = Long.SIZE / LANE;
    private static final int MOST_AT_ONCE = (1 << LANE) - 1;

    /** The small words, marked with a one in the lane of each language that has them. */
    private static final PackedTable SMALL_WORDS = smallWords();

    private final String words;

    Language(String words) {
        this.words = words;
    }

    /** The language's English name. */
    public String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The likeliest language of a text; English when nothing speaks for another one. */
    public static Language of(Reading reading) {
        int[] hits = new int[ALL.length];
        Map<Language, Integer> scripts = Map.of();
        int latin = 0;
        long counts = 0;
        for (int token = 0; token < reading.size(); token++) {
            if (!reading.is(token, TokenType.WORD)) {
                continue;
            }
            Language script = byScript(reading.letters()[reading.from(token)]);
            if (script == null) {
                latin++;
                counts += SMALL_WORDS.get(reading.packed(token));
                if (latin % MOST_AT_ONCE == 0) {
                    move(counts, hits);
                    counts = 0;
                }
            } else {
                scripts = scripts.isEmpty() ? new EnumMap<>(Language.class) : scripts;
                scripts.merge(script, 1 + (reading.to(token) - reading.from(token)) / 4, Integer::sum);
            }
        }
        move(counts, hits);
        Language foreign = scripts.isEmpty() ? null : foreignScript(scripts, latin);
        return foreign == null ? byWords(hits) : foreign;
    }

    private static void move(long counts, int[] hits) {
        for (int i = 0; i < LANES; i++) {
            hits[i] += (int) (counts >>> i * LANE) & MOST_AT_ONCE;
        }
    }

    private static Language byWords(int[] hits) {
        int best = 0;
        for (int i = 1; i < hits.length; i++) {
            best = hits[i] > hits[best] ? i : best;
        }
        boolean clear = hits[best] >= ENOUGH_WORDS && hits[best] > hits[0] * 3 / 2;
        return clear ? ALL[best] : ENGLISH;
    }

    private static @Nullable Language foreignScript(Map<Language, Integer> scripts, int latin) {
        if (scripts.containsKey(JAPANESE) && scripts.containsKey(CHINESE)) {
            scripts.merge(JAPANESE, scripts.remove(CHINESE), Integer::sum);
        }
        return scripts.entrySet().stream()
                .filter(entry -> entry.getValue() > latin)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static @Nullable Language byScript(char letter) {
        if (letter < 0x250) {
            return null;
        }
        return switch (UnicodeScript.of(letter)) {
            case CYRILLIC -> RUSSIAN;
            case GREEK -> GREEK;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case DEVANAGARI -> HINDI;
            case HAN -> CHINESE;
            case HIRAGANA, KATAKANA -> JAPANESE;
            case HANGUL -> KOREAN;
            case THAI -> THAI;
            default -> null;
        };
    }

    private static PackedTable smallWords() {
        PackedTable words = new PackedTable(1024);
        for (Language language : ALL) {
            if (language.ordinal() >= LANES && !language.words.isEmpty()) {
                throw new IllegalStateException("more languages with words than a long can count");
            }
            words.mark(1L << LANE * language.ordinal(), language.words);
        }
        return words;
    }
}
