package org.opennfx.datastore.schema;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a YANG text says of itself before its body: its name and its newest revision. Reads no further, for a directory of
 * modules is looked through at each start.
 */
record YangHeader(String name, Optional<String> revision) {
    /** What may stand before the body (RFC 7950 14, meta-stmts, linkage-stmts, module-header-stmts). */
    private static final Set<String> BEFORE_BODY = Set.of(
            "yang-version", "namespace", "prefix", "belongs-to", "import", "include", "organization", "contact",
            "description", "reference", "revision");

    private static final Pattern GAP = Pattern.compile("(?:\\s++|//[^\\n]*+|/\\*(?s:.*?)\\*/)*+");
    private static final Pattern TOKEN =
            Pattern.compile("\"((?:[^\"\\\\]++|\\\\(?s:.))*+)\"|'([^']*+)'|[{};]|[^\\s\"'{};]++");

    /** @return empty where the text does not begin as a module does; a parser will say why */
    static Optional<YangHeader> of(String text) {
        return new Scan(text).header();
    }

    private static final class Scan {
        private final Matcher gap;
        private final Matcher token;
        private final int length;
        private int at;

        Scan(String text) {
            gap = GAP.matcher(text);
            token = TOKEN.matcher(text);
            length = text.length();
        }

        Optional<YangHeader> header() {
            var keyword = next();
            if (keyword.filter(Set.of("module", "submodule")::contains).isEmpty()) {
                return Optional.empty();
            }
            var name = argument();
            if (name.isEmpty() || next().filter("{"::equals).isEmpty()) {
                return Optional.empty();
            }
            var revision = Optional.<String>empty();
            for (var statement = next(); statement.filter(Scan::isBeforeBody).isPresent(); statement = next()) {
                var argument = argument();
                if (statement.get().equals("revision") && argument.isPresent()) {
                    revision = Optional.of(revision.filter(known -> known.compareTo(argument.get()) > 0).orElse(argument.get()));
                }
                skipRest();
            }
            return Optional.of(new YangHeader(name.get(), revision));
        }

        /** An extension may stand anywhere. */
        private static boolean isBeforeBody(String keyword) {
            return BEFORE_BODY.contains(keyword) || keyword.contains(":");
        }

        /** The token here; of a string what is in its quotes. */
        private Optional<String> next() {
            gap.region(at, length);
            at = gap.lookingAt() ? gap.end() : at;
            token.region(at, length);
            if (!token.lookingAt()) {
                return Optional.empty();
            }
            at = token.end();
            return Optional.ofNullable(token.group(1)).or(() -> Optional.ofNullable(token.group(2)))
                    .or(() -> Optional.of(token.group()));
        }

        /** The argument of a statement; its end, where it has none, is left to be read. */
        private Optional<String> argument() {
            var before = at;
            var first = next();
            if (first.isEmpty() || isPunctuation()) {
                at = before;
                return Optional.empty();
            }
            var whole = new StringBuilder(first.get());
            before = at;
            while (next().filter("+"::equals).isPresent()) {
                whole.append(next().orElse(""));
                before = at;
            }
            at = before;
            return Optional.of(whole.toString());
        }

        private boolean isPunctuation() {
            return token.hasMatch() && token.group().length() == 1 && "{};".contains(token.group());
        }

        private void skipRest() {
            var depth = 0;
            while (next().isPresent()) {
                if (isPunctuation()) {
                    depth += switch (token.group()) {
                        case "{" -> 1;
                        case "}" -> -1;
                        default -> 0;
                    };
                    if (depth <= 0) {
                        return;
                    }
                }
            }
        }
    }
}
