package gatehouse.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a statement into words, values and signs, enough to see which tables it touches and what it asks of them. */
final class SqlTokens {

    private static final Pattern TOKEN = Pattern.compile("""
        (?<space>\\s+|--[^\\n]*|/\\*.*?\\*/)\
        |(?<string>'(?:[^'\\\\]|''|\\\\.)*')\
        |`(?<quoted>[^`]*)`\
        |(?<word>[A-Za-z_][A-Za-z_0-9]*)\
        |(?<value>[0-9][0-9.]*|[?]|:[A-Za-z_0-9]+)\
        |(?<sign>[<>!=]+|.)\
        """, Pattern.DOTALL);

    private SqlTokens() {}

    /** A name that was quoted is never a keyword. */
    record Token(Kind kind, String text) {
        enum Kind {
            WORD,
            QUOTED,
            VALUE,
            SIGN
        }

        boolean is(String wordOrSign) {
            return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(wordOrSign);
        }

        boolean isName() {
            return kind == Kind.WORD || kind == Kind.QUOTED;
        }

        boolean isValue() {
            return kind == Kind.VALUE;
        }
    }

    static List<Token> of(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            if (matcher.group("space") == null) {
                tokens.add(token(matcher));
            }
        }
        return tokens;
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("quoted") != null) {
            return new Token(Token.Kind.QUOTED, matcher.group("quoted").toLowerCase(Locale.ROOT));
        }
        if (matcher.group("word") != null) {
            return new Token(Token.Kind.WORD, matcher.group("word").toLowerCase(Locale.ROOT));
        }
        if (matcher.group("sign") != null) {
            return new Token(Token.Kind.SIGN, matcher.group("sign"));
        }
        return new Token(Token.Kind.VALUE, matcher.group());
    }
}
