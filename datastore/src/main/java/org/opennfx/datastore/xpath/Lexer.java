package org.opennfx.datastore.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts an expression into tokens (XPath 1.0 3.7). */
final class Lexer {
    enum Kind {
        NUMBER,
        LITERAL,
        /** {@code local}, {@code prefix:local}, {@code prefix:*} or {@code *}. */
        NAME,
        /** An operator or a mark of punctuation; operators that are words too. */
        SYMBOL,
        END
    }

    /**
     * @param text without quotes
     * @param at where it starts, from 0
     */
    record Token(Kind kind, String text, int at) {
        boolean is(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }
    }

    private static final Set<String> WORDS = Set.of("and", "or", "mod", "div");

    /** After one of these, or at the start, a name cannot be an operator. */
    private static final Set<String> BEFORE_OPERAND = Set.of(
            "@", "::", "(", "[", ",", "and", "or", "mod", "div", "*", "/", "//", "|", "+", "-", "=", "!=", "<", "<=", ">",
            ">=");

    private static final List<String> SYMBOLS = List.of(
            "::", "//", "..", "!=", "<=", ">=", "(", ")", "[", "]", ".", "@", ",", "/", "|", "+", "-", "=", "<", ">", "*",
            "$");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) throws XPathException {
        var lexer = new Lexer(text);
        lexer.run();
        return List.copyOf(lexer.tokens);
    }

    private void run() throws XPathException {
        blanks();
        while (at < text.length()) {
            next();
            blanks();
        }
        tokens.add(new Token(Kind.END, "", at));
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void next() throws XPathException {
        var c = text.charAt(at);
        if (c == '\'' || c == '"') {
            literal(c);
        } else if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
            number();
        } else if (isNameStart(c)) {
            name();
        } else {
            symbol();
        }
    }

    private void literal(char quote) throws XPathException {
        var end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw new XPathException("a literal is not closed (at " + at + ")");
        }
        tokens.add(new Token(Kind.LITERAL, text.substring(at + 1, end), at));
        at = end + 1;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private void number() {
        var start = at;
        while (isDigit(at)) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            while (isDigit(at)) {
                at++;
            }
        }
        tokens.add(new Token(Kind.NUMBER, text.substring(start, at), start));
    }

    private void name() {
        var start = at;
        word();
        if (isOperand() && WORDS.contains(text.substring(start, at))) {
            tokens.add(new Token(Kind.SYMBOL, text.substring(start, at), start));
            return;
        }
        var qualified = at + 1 < text.length() && text.charAt(at) == ':';
        if (qualified && text.charAt(at + 1) == '*') {
            at += 2;
        } else if (qualified && isNameStart(text.charAt(at + 1))) {
            at++;
            word();
        }
        tokens.add(new Token(Kind.NAME, text.substring(start, at), start));
    }

    /** Whether what stands before is an operand, so that an operator must come (XPath 1.0 3.7). */
    private boolean isOperand() {
        if (tokens.isEmpty()) {
            return false;
        }
        var last = tokens.getLast();
        return last.kind() != Kind.SYMBOL || !BEFORE_OPERAND.contains(last.text());
    }

    private void word() {
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    private void symbol() throws XPathException {
        for (var symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                var wildcard = symbol.equals("*") && !isOperand();
                tokens.add(new Token(wildcard ? Kind.NAME : Kind.SYMBOL, symbol, at));
                at += symbol.length();
                return;
            }
        }
        throw new XPathException("\"" + text.charAt(at) + "\" is not expected (at " + at + ")");
    }
}
