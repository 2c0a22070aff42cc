package org.opennfx.datastore.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.KeyLeaf;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.QuotedValue;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

/** Reads instance-identifiers (RFC 7950 9.13, the grammar in 14) against a schema. */
public final class InstancePathParser {
    private final InnerSchema root;

    public InstancePathParser(ContainerSchema root) {
        this.root = root;
    }

    /**
     * @throws InvalidValue if the text is not an instance-identifier, or names what the schema does not have
     */
    public InstancePath parse(String text, Prefixes prefixes) throws InvalidValue {
        return new Reading(text, prefixes, prefixes::unprefixed).path(root);
    }

    /**
     * Reads the predicates that name an entry of a list, as the key attribute of an edit has them (RFC 7950 7.8.6). A key
     * without a prefix is one of the list's module.
     *
     * @return the keys in the order of the list's key statement
     */
    public static List<KeyLeaf> keys(ListSchema list, String predicates, Prefixes prefixes) throws InvalidValue {
        return new Reading(predicates, prefixes, Optional::of).keysToEnd(list);
    }

    private static final class Reading {
        private final String text;
        private final Prefixes prefixes;
        private final Function<String, Optional<String>> unprefixed;
        private int at;

        Reading(String text, Prefixes prefixes, Function<String, Optional<String>> unprefixed) {
            this.text = text;
            this.prefixes = prefixes;
            this.unprefixed = unprefixed;
        }

        List<KeyLeaf> keysToEnd(ListSchema list) throws InvalidValue {
            var keys = keys(list);
            if (at < text.length()) {
                throw wrong("] is the end");
            }
            return keys;
        }

        InstancePath path(InnerSchema root) throws InvalidValue {
            var steps = new ArrayList<Step>();
            SchemaNode node = root;
            do {
                expect('/');
                if (!(node instanceof InnerSchema inner)) {
                    throw wrong("there is nothing below " + node.name().local());
                }
                node = named(inner);
                steps.add(step(node));
            } while (at < text.length());
            return new InstancePath(steps);
        }

        private SchemaNode named(InnerSchema parent) throws InvalidValue {
            var first = word();
            if (at < text.length() && text.charAt(at) == ':') {
                at++;
                var module = prefixes.module(first).orElseThrow(() -> wrong("the prefix \"" + first + "\" stands for no module"));
                return named(parent, module, word());
            }
            var module = unprefixed.apply(parent.name().module()).orElseThrow(() -> wrong("\"" + first + "\" has no prefix"));
            return named(parent, module, first);
        }

        private SchemaNode named(InnerSchema parent, String module, String local) throws InvalidValue {
            return parent.childByModule(module, local)
                    .orElseThrow(() -> wrong("there is no node \"" + local + "\" here"));
        }

        private Step step(SchemaNode node) throws InvalidValue {
            if (!atBracket() || !(node instanceof ListSchema || node instanceof LeafListSchema)) {
                return new Step.Node(node.name());
            }
            if (node instanceof LeafListSchema leafList) {
                expect('[');
                expect('.');
                return new Step.Value(node.name(), value(leafList));
            }
            var list = (ListSchema) node;
            if (at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
                return position(node);
            }
            return new Step.Entry(list.name(), keys(list));
        }

        private boolean atBracket() {
            return at < text.length() && text.charAt(at) == '[';
        }

        private Step position(SchemaNode node) throws InvalidValue {
            var end = text.indexOf(']', at);
            if (end < 0 || end - at > 10) {
                throw wrong("] is missing");
            }
            var digits = text.substring(at + 1, end);
            at = end + 1;
            try {
                return new Step.Position(node.name(), Integer.parseInt(digits));
            } catch (NumberFormatException e) {
                throw wrong("\"" + digits + "\" is not a position");
            }
        }

        private List<KeyLeaf> keys(ListSchema list) throws InvalidValue {
            Map<LeafSchema, String> values = new HashMap<>();
            while (atBracket()) {
                expect('[');
                var leaf = named(list);
                if (!(leaf instanceof LeafSchema key && key.isKey())) {
                    throw wrong("\"" + leaf.name().local() + "\" is not a key of " + list.name().local());
                }
                if (values.put(key, value(key)) != null) {
                    throw wrong("key \"" + key.name().local() + "\" is given twice");
                }
            }
            var keys = new ArrayList<KeyLeaf>();
            for (var key : list.keys()) {
                var value = Optional.ofNullable(values.get(key))
                        .orElseThrow(() -> wrong("key \"" + key.name().local() + "\" is missing"));
                keys.add(new KeyLeaf(key.name(), value));
            }
            return keys;
        }

        /** {@code ='value']} with either quote, and blanks where XPath allows them. */
        private String value(ValueSchema node) throws InvalidValue {
            blanks();
            expect('=');
            blanks();
            var quoted = QuotedValue.at(text, at).orElseThrow(() -> wrong("a value in quotes is missing"));
            at = quoted.end();
            blanks();
            expect(']');
            return node.type().parse(quoted.value(), prefixes);
        }

        private void blanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private String word() throws InvalidValue {
            blanks();
            var start = at;
            while (at < text.length() && isNameCharacter(text.charAt(at))) {
                at++;
            }
            if (start == at) {
                throw wrong("a name is missing");
            }
            return text.substring(start, at);
        }

        private static boolean isNameCharacter(char c) {
            return (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '_'
                    || c == '-'
                    || c == '.';
        }

        private void expect(char c) throws InvalidValue {
            if (at >= text.length() || text.charAt(at) != c) {
                throw wrong("\"" + c + "\" is missing");
            }
            at++;
        }

        private InvalidValue wrong(String what) {
            return new InvalidValue("\"" + text + "\" is not an instance-identifier: " + what + " (at " + at + ")");
        }
    }
}
