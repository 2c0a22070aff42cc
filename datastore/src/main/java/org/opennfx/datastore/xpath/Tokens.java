package org.opennfx.datastore.xpath;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.xpath.Lexer.Kind;
import org.opennfx.datastore.xpath.Lexer.Token;

/** The words of an expression, read from the first to the end. */
final class Tokens {
    private final List<Token> all;
    private int at;

    Tokens(List<Token> all) {
        this.all = all;
    }

    Token next() {
        return all.get(at);
    }

    Token afterNext() {
        return all.get(at + 1);
    }

    /** Passes over the next one. */
    Token take() {
        return all.get(at++);
    }

    boolean nextIs(String symbol) {
        return next().is(symbol);
    }

    /** Passes over a symbol if it is the next one. */
    boolean skip(String symbol) {
        if (nextIs(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    void expect(String symbol) throws XPathException {
        if (!skip(symbol)) {
            throw new XPathException("\"" + symbol + "\" is missing (at " + next().at() + ")");
        }
    }

    XPathException unexpected() {
        var token = next();
        return new XPathException(
                token.kind() == Kind.END
                        ? "the expression ends too early"
                        : "\"" + token.text() + "\" is not expected (at " + token.at() + ")");
    }

    /** Passes over one of the symbols if it is the next one, and tells what it means. */
    <T> Optional<T> skipOne(Map<String, T> symbols) {
        var meaning = next().kind() == Kind.SYMBOL
                ? Optional.ofNullable(symbols.get(next().text()))
                : Optional.<T>empty();
        meaning.ifPresent(_ -> at++);
        return meaning;
    }
}
