package org.opennfx.datastore.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.datastore.path.InstancePath;

/**
 * The type of a leaf or leaf-list. A value is held as its canonical text, in which prefixes are module names
 * (RFC 7950 9.1, RFC 7951 6.8): equal values are equal texts.
 */
public sealed interface ValueType {
    /** How RFC 7951 6 writes a value. */
    enum JsonForm {
        STRING,
        NUMBER,
        BOOLEAN,
        EMPTY
    }

    /**
     * Checks a value and gives its canonical text.
     *
     * @param text as it was written, not trimmed
     * @throws InvalidValue if the type does not allow it
     */
    String parse(String text, Prefixes prefixes) throws InvalidValue;

    /**
     * As {@link #parse}, of a value that a module gives as a default: an integer may be hexadecimal or octal there
     * (RFC 7950 9.2.1).
     *
     * @throws InvalidValue if the type does not allow it
     */
    default String parseDefault(String text, Prefixes prefixes) throws InvalidValue {
        return parse(text, prefixes);
    }

    /** How a canonical value of this type is written in JSON. */
    default JsonForm jsonForm(String canonical) {
        return JsonForm.STRING;
    }

    /** Whether a text is a canonical value of this type. */
    default boolean isCanonical(String text) {
        try {
            return parse(text, Prefixes.MODULE_NAMES).equals(text);
        } catch (InvalidValue e) {
            return false;
        }
    }

    /** The member type that a canonical value has in a union; any other type is its own. */
    default ValueType effective(String canonical) {
        return this;
    }

    /** int8 to uint64. */
    record IntegerType(int bits, boolean signed, List<Restriction.Within> ranges) implements ValueType {
        private static final int LONGEST = 64;
        /** Digits of which any number of them fits in a long. */
        private static final int SHORT = 18;
        private static final Map<Integer, Restriction.Interval> SIGNED = widths(true);
        private static final Map<Integer, Restriction.Interval> UNSIGNED = widths(false);

        @Override
        public String parse(String text, Prefixes prefixes) throws InvalidValue {
            var trimmed = text.strip();
            if (!isInteger(trimmed) || trimmed.length() > LONGEST) {
                throw new InvalidValue("\"" + text + "\" is not an integer");
            }
            var value = trimmed.length() <= SHORT ? BigDecimal.valueOf(Long.parseLong(trimmed)) : new BigDecimal(trimmed);
            for (var range : ranges) {
                range.check(value);
            }
            var all = (signed ? SIGNED : UNSIGNED).get(bits);
            if (!all.holds(value)) {
                throw new InvalidValue("value must be " + all);
            }
            return value.toPlainString();
        }

        /** RFC 7950 9.2.1, but for what a default can be. */
        private static boolean isInteger(String text) {
            var digits = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
            for (var at = digits; at < text.length(); at++) {
                if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                    return false;
                }
            }
            return text.length() > digits;
        }

        /** The numbers of each width. */
        private static Map<Integer, Restriction.Interval> widths(boolean signed) {
            return Stream.of(8, 16, 32, 64).collect(Collectors.toMap(bits -> bits, bits -> width(bits, signed)));
        }

        private static Restriction.Interval width(int bits, boolean signed) {
            var low = signed ? BigInteger.TWO.pow(bits - 1).negate() : BigInteger.ZERO;
            return new Restriction.Interval(new BigDecimal(low), new BigDecimal(low.add(BigInteger.TWO.pow(bits)).subtract(BigInteger.ONE)));
        }

        @Override
        public String parseDefault(String text, Prefixes prefixes) throws InvalidValue {
            return parse(DefaultInteger.decimal(text), prefixes);
        }

        @Override
        public JsonForm jsonForm(String canonical) {
            return bits == 64 ? JsonForm.STRING : JsonForm.NUMBER;
        }
    }

    /** decimal64; canonical form with at least one digit after the point (RFC 7950 9.3.2). */
    record DecimalType(int fractionDigits, List<Restriction.Within> ranges) implements ValueType {
        private static final Pattern LEXICAL = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

        @Override
        public String parse(String text, Prefixes prefixes) throws InvalidValue {
            var trimmed = text.strip();
            if (!LEXICAL.matcher(trimmed).matches() || trimmed.length() > 64) {
                throw new InvalidValue("\"" + text + "\" is not a decimal number");
            }
            var value = new BigDecimal(trimmed).stripTrailingZeros();
            if (value.scale() > fractionDigits) {
                throw new InvalidValue(text + " has more than " + fractionDigits + " fraction digits");
            }
            if (value.setScale(fractionDigits).unscaledValue().bitLength() > 63) {
                throw new InvalidValue(text + " does not fit in decimal64");
            }
            for (var range : ranges) {
                range.check(value);
            }
            return (value.scale() < 1 ? value.setScale(1) : value).toPlainString();
        }
    }

    /**
     * @param form makes the canonical form of a value that the restrictions allow
     */
    record StringType(
            List<Restriction.Within> lengths, List<Restriction.Matches> patterns, CanonicalText form)
            implements ValueType {
        @Override
        public String parse(String text, Prefixes prefixes) throws InvalidValue {
            if (!Unicode.isText(text)) {
                throw new InvalidValue("value has a character that no string may have");
            }
            if (!lengths.isEmpty()) {
                var length = BigDecimal.valueOf(text.codePointCount(0, text.length()));
                for (var restriction : lengths) {
                    restriction.check(length);
                }
            }
            for (var pattern : patterns) {
                pattern.check(text);
            }
            return form.apply(text);
        }
    }

    /**
     * An XPath expression (RFC 6991 xpath1.0, and types derived from it). Its prefixes mean what they do where the value
     * stands, so its canonical text has module names in their place.
     */
    record XPathType(StringType text) implements ValueType {
        /** A literal, which is passed over, or a prefix; the name of an axis has two colons. */
        private static final Pattern PREFIX =
                Pattern.compile("'[^']*'|\"[^\"]*\"|(?<![\\w.-])([\\p{L}_][\\w.-]*):(?!:)");

        @Override
        public String parse(String given, Prefixes prefixes) throws InvalidValue {
            var expression = text.parse(given, prefixes);
            var canonical = new StringBuilder();
            var found = PREFIX.matcher(expression);
            var end = 0;
            while (found.find()) {
                var prefix = found.group(1);
                if (prefix != null) {
                    var module = prefixes.module(prefix)
                            .orElseThrow(() -> new InvalidValue("prefix \"" + prefix + "\" of \"" + expression + "\" is not declared"));
                    canonical.append(expression, end, found.start()).append(module).append(':');
                    end = found.end();
                }
            }
            return canonical.append(expression, end, expression.length()).toString();
        }

        /** A canonical value with the prefixes that a function gives to the names of modules. */
        public String withPrefixes(String canonical, UnaryOperator<String> prefixes) {
            return PREFIX.matcher(canonical).replaceAll(found -> Matcher.quoteReplacement(
                    found.group(1) == null ? found.group() : prefixes.apply(found.group(1)) + ":"));
        }
    }

    record BooleanType() implements ValueType {
        @Override
        public String parse(String text, Prefixes prefixes) throws InvalidValue {
            if (text.equals("true") || text.equals("false")) {
                return text;
            }
            throw new InvalidValue("\"" + text + "\" is neither true nor false");
        }

        @Override
        public JsonForm jsonForm(String canonical) {
            return JsonForm.BOOLEAN;
        }
    }

    record EmptyType() implements ValueType {
        @Override
        public String parse(String text, Prefixes prefixes) throws InvalidValue {
            if (text.isEmpty()) {
                return text;
            }
            throw new InvalidValue("no value is allowed here");
        }

        @Override
        public JsonForm jsonForm(String canonical) {
            return JsonForm.EMPTY;
        }
    }

    /**
     * @param values the names and their values
     * @param descriptions of those that have one, by their names
     */
    record EnumerationType(Map<String, Integer> values, Map<String, String> descriptions) implements ValueType {
        /** An error tells all values where there are no more. */
        private static final int MOST_NAMED = 32;
        private static final int NAMED_OF_MANY = 8;

        public EnumerationType {
            values = Map.copyOf(values);
            descriptions = Map.copyOf(descriptions);
        }

        @Override
        public String parse(String text, Prefixes prefixes) throws InvalidValue {
            if (values.containsKey(text)) {
                return text;
            }
            var among = values.size() > MOST_NAMED ? values.size() + " values, such as " : "";
            throw new InvalidValue("\"" + text + "\" is not one of " + among + String.join(", ", named(text)));
        }

        /** In their order; of many, some of those that begin most like a text. */
        private List<String> named(String text) {
            var ordered = values.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
            if (values.size() <= MOST_NAMED) {
                return ordered.toList();
            }
            var best = values.keySet().stream().mapToInt(name -> agreement(name, text)).max().orElse(0);
            return ordered.filter(name -> agreement(name, text) == best).limit(NAMED_OF_MANY).toList();
        }

        private static int agreement(String name, String text) {
            var mismatch = Arrays.mismatch(name.toCharArray(), text.toCharArray());
            return mismatch < 0 ? name.length() : mismatch;
        }
    }

    /**
     * @param positions the bits' names and positions
     */
    record BitsType(Map<String, Long> positions) implements ValueType {
        private static final Pattern BLANKS = Pattern.compile("\\s+");

        public BitsType {
            positions = Map.copyOf(positions);
        }

        @Override
        public String parse(String text, Prefixes prefixes) throws InvalidValue {
            var set = new TreeMap<Long, String>();
            for (var name : BLANKS.split(text.strip(), 0)) {
                if (name.isEmpty()) {
                    continue;
                }
                var position = positions.get(name);
                if (position == null) {
                    throw new InvalidValue("there is no bit \"" + name + "\"");
                }
                if (set.put(position, name) != null) {
                    throw new InvalidValue("bit \"" + name + "\" is given twice");
                }
            }
            return String.join(" ", set.values());
        }
    }

    record BinaryType(List<Restriction.Within> lengths) implements ValueType {
        private static final Pattern SPACE = Pattern.compile("\\s+");
        /** How many characters stand for three octets. */
        private static final int GROUP = 4;

        @Override
        public String parse(String text, Prefixes prefixes) throws InvalidValue {
            var encoded = SPACE.matcher(text).replaceAll("");
            // the decoder takes a last group without its padding, which RFC 4648 3.2 demands
            if (encoded.length() % GROUP != 0) {
                throw new InvalidValue("value is not base64: its length is no multiple of " + GROUP);
            }
            byte[] octets;
            try {
                octets = Base64.getDecoder().decode(encoded);
            } catch (IllegalArgumentException e) {
                throw new InvalidValue("value is not base64: " + e.getMessage());
            }
            for (var restriction : lengths) {
                restriction.check(BigDecimal.valueOf(octets.length));
            }
            return Base64.getEncoder().encodeToString(octets);
        }
    }

    /**
     * @param identities what the value may be, as {@code module:name}
     */
    record IdentityrefType(Set<String> identities, String ownModule) implements ValueType {
        public IdentityrefType {
            identities = Set.copyOf(identities);
        }

        /** Their names in order, without the module where that is the one that needs not be said. */
        public Stream<String> shortened() {
            return identities.stream()
                    .map(name -> name.startsWith(ownModule + ":") ? name.substring(ownModule.length() + 1) : name)
                    .sorted();
        }

        @Override
        public String parse(String text, Prefixes prefixes) throws InvalidValue {
            var trimmed = text.strip();
            var colon = trimmed.indexOf(':');
            var prefix = colon < 0 ? "" : trimmed.substring(0, colon);
            var module = prefixes.module(prefix).map(name -> name.isEmpty() ? ownModule : name);
            if (module.isEmpty()) {
                throw new InvalidValue("prefix \"" + prefix + "\" of \"" + trimmed + "\" is not declared");
            }
            var canonical = module.get() + ":" + trimmed.substring(colon + 1);
            if (!identities.contains(canonical)) {
                throw new InvalidValue("\"" + trimmed + "\" is not an identity that is allowed here");
            }
            return canonical;
        }
    }

    /**
     * A leafref has the values of the leaf that it refers to; that such a leaf exists is a constraint on the
     * datastore, not on the value (RFC 7950 9.9).
     *
     * @param path XPath in which every name has the name of its module as the prefix
     */
    record LeafrefType(String path, boolean requireInstance, ValueType target) implements ValueType {
        @Override
        public String parse(String text, Prefixes prefixes) throws InvalidValue {
            return target.parse(text, prefixes);
        }

        @Override
        public String parseDefault(String text, Prefixes prefixes) throws InvalidValue {
            return target.parseDefault(text, prefixes);
        }

        @Override
        public JsonForm jsonForm(String canonical) {
            return target.jsonForm(canonical);
        }

        @Override
        public ValueType effective(String canonical) {
            return target.effective(canonical);
        }
    }

    /** Reads instance-identifiers; the schema knows the names in them. */
    @FunctionalInterface
    interface InstancePaths {
        InstancePath parse(String text, Prefixes prefixes) throws InvalidValue;
    }

    record InstanceIdentifierType(boolean requireInstance, InstancePaths paths) implements ValueType {
        @Override
        public String parse(String text, Prefixes prefixes) throws InvalidValue {
            return paths.parse(text.strip(), prefixes).toString();
        }

        /** The path that a canonical value is. */
        public InstancePath path(String canonical) {
            try {
                return paths.parse(canonical, Prefixes.MODULE_NAMES);
            } catch (InvalidValue e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    /**
     * The first member that allows the value gives its canonical form (RFC 7950 9.12). Of a value in JSON, it is the first of
     * those that JSON writes in the form that the value has there (RFC 7951 6.10). Where that is another form than the text
     * alone has here, the leaf keeps it beside the text, and is written in it again. It is no part of what a value is: keys,
     * the values of a leaf-list and expressions know texts alone, so that "5" and 5 are one. XML cannot say it.
     */
    record UnionType(List<ValueType> members) implements ValueType {
        public UnionType {
            members = List.copyOf(members);
        }

        /** How a member reads a value. */
        @FunctionalInterface
        private interface Reading {
            String by(ValueType member) throws InvalidValue;
        }

        @Override
        public String parse(String text, Prefixes prefixes) throws InvalidValue {
            return first(member -> member.parse(text, prefixes));
        }

        @Override
        public String parseDefault(String text, Prefixes prefixes) throws InvalidValue {
            return first(member -> member.parseDefault(text, prefixes));
        }

        private String first(Reading reading) throws InvalidValue {
            var reasons = new ArrayList<InvalidValue>();
            for (var member : members) {
                try {
                    return reading.by(member);
                } catch (InvalidValue e) {
                    reasons.add(e);
                }
            }
            var appTags = reasons.stream().map(InvalidValue::appTag).distinct().toList();
            throw new InvalidValue(
                    String.join("; ", reasons.stream().map(InvalidValue::getMessage).distinct().toList()),
                    appTags.size() == 1 ? appTags.getFirst() : Optional.empty());
        }

        @Override
        public JsonForm jsonForm(String canonical) {
            var member = effective(canonical);
            return member instanceof UnionType ? JsonForm.STRING : member.jsonForm(canonical);
        }

        @Override
        public ValueType effective(String canonical) {
            return members.stream()
                    .filter(member -> member.isCanonical(canonical))
                    .findFirst()
                    .map(member -> member.effective(canonical))
                    .orElse(this);
        }
    }
}
