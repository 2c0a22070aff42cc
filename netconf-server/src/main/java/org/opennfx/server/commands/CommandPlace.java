package org.opennfx.server.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opennfx.datastore.codec.Help;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

/**
 * A place between two words of a command.
 *
 * @param word the last word of the command itself
 * @param given the parameters behind it
 * @param awaited the parameter whose name was the last word, and whose value is the next
 */
record CommandPlace(CommandWord word, List<EditNode.OfLeaf> given, Optional<LeafSchema> awaited) {
    CommandPlace {
        given = List.copyOf(given);
    }

    static CommandPlace before(CommandWord top) {
        return new CommandPlace(top, List.of(), Optional.empty());
    }

    /** What a word says here. */
    sealed interface Said {
        record Word(CommandWord word) implements Said {}

        record Name(LeafSchema leaf) implements Said {}

        record Value(LeafSchema leaf, String value) implements Said {}
    }

    /** A word is none of those that can follow. */
    static final class UnknownWordException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<Offer> candidates;

        UnknownWordException(String message) {
            this(message, List.of());
        }

        UnknownWordException(String message, List<Offer> candidates) {
            super(message);
            this.candidates = List.copyOf(candidates);
        }

        /** What could have been meant. */
        List<Offer> candidates() {
            return candidates;
        }
    }

    CommandPlace behind(String text) throws UnknownWordException {
        return awaited.isPresent() ? with(awaited.get(), text) : behind(said(text));
    }

    private CommandPlace behind(Said said) throws UnknownWordException {
        return switch (said) {
            case Said.Word(var next) -> before(next);
            case Said.Name(var leaf) when Parameters.isFlag(leaf) -> with(leaf, "");
            case Said.Name(var leaf) -> new CommandPlace(word, given, Optional.of(leaf));
            case Said.Value(var leaf, var value) -> with(leaf, value);
        };
    }

    private CommandPlace with(LeafSchema leaf, String text) throws UnknownWordException {
        try {
            var value = leaf.type().parse(text, Prefixes.MODULE_NAMES);
            var more = new ArrayList<>(given);
            more.add(new EditNode.OfLeaf(leaf, Optional.of(value), Optional.empty(), Location.UNKNOWN));
            return new CommandPlace(word, more, Optional.empty());
        } catch (InvalidValue e) {
            throw new UnknownWordException("invalid value: " + e.getMessage());
        }
    }

    /** A word that is written out is before a value that must be given, and that is before the beginning of a word. */
    private Said said(String text) throws UnknownWordException {
        var words = words();
        var exact = Optional.ofNullable(words.get(text)).or(() -> parameters().named(text).map(Said.Name::new));
        if (exact.isPresent()) {
            return exact.get();
        }
        if (isWordOfParameters(text)) {
            throw new UnknownWordException(unknown());
        }
        var unnamed = parameters().unnamed();
        if (unnamed.filter(LeafSchema::mandatory).isPresent()) {
            return new Said.Value(unnamed.get(), text);
        }
        var begun = words.keySet().stream().filter(each -> each.startsWith(text)).toList();
        if (begun.size() == 1) {
            return words.get(begun.getFirst());
        }
        if (begun.size() > 1) {
            var candidates = begun.stream().map(each -> offer(each, words.get(each))).toList();
            throw new UnknownWordException("'" + text + "' is ambiguous.", candidates);
        }
        return unnamed.map(leaf -> new Said.Value(leaf, text)).orElseThrow(() -> new UnknownWordException(unknown()));
    }

    private String unknown() {
        if (word.isTop()) {
            return "unknown command.";
        }
        return word.rpc().isEmpty() ? "syntax error, expecting <command>." : "syntax error.";
    }

    /** The words that can follow; those of commands count before those of parameters. */
    private Map<String, Said> words() {
        var words = new TreeMap<String, Said>();
        if (given.isEmpty()) {
            word.next().forEach((text, next) -> words.put(text, new Said.Word(next)));
        }
        var parameters = parameters();
        parameters.choices().forEach(leaf ->
                Parameters.words(leaf).forEach(value -> words.putIfAbsent(value, new Said.Value(leaf, value))));
        parameters.named().forEach(leaf -> words.putIfAbsent(leaf.name().local(), new Said.Name(leaf)));
        return words;
    }

    /** One that was said, or that another one excludes, is not taken for a value. */
    private boolean isWordOfParameters(String text) {
        return Parameters.of(all(), List.of()).haveWord(text);
    }

    private Parameters parameters() {
        return Parameters.of(all(), given.stream().map(EditNode.OfLeaf::schema).toList());
    }

    private List<SchemaNode> all() {
        return word.rpc().map(rpc -> rpc.input().children()).orElse(List.of());
    }

    /** What is wrong where the command ends here. */
    Optional<String> missing() {
        if (word.rpc().isEmpty()) {
            return Optional.of(unknown());
        }
        return Stream.concat(awaited.stream(), parameters().missing().stream())
                .findFirst()
                .map(leaf -> "missing argument <" + leaf.name().local() + ">.");
    }

    Command command() {
        return new Command(word.rpc().orElseThrow(), List.copyOf(given));
    }

    List<Offer> offers(LiveValues live) {
        if (awaited.isPresent()) {
            return values(awaited.get(), live);
        }
        var offers = new ArrayList<Offer>();
        if (missing().isEmpty()) {
            offers.add(Offer.end());
        }
        parameters().unnamed().ifPresent(leaf -> offers.addAll(values(leaf, live)));
        words().forEach((text, said) -> offers.add(offer(text, said)));
        return offers;
    }

    private static Offer offer(String text, Said said) {
        return Offer.word(text, switch (said) {
            case Said.Word(var word) -> word.help();
            case Said.Name(var leaf) -> Help.of(leaf.description());
            case Said.Value(var leaf, var value) -> Parameters.help(leaf, value);
        });
    }

    private static List<Offer> values(LeafSchema leaf, LiveValues live) {
        var help = Help.of(leaf.description());
        var words = Parameters.words(leaf);
        if (!words.isEmpty()) {
            return words.stream().map(value -> Offer.word(value, Parameters.help(leaf, value))).toList();
        }
        return Stream.concat(Stream.of(Offer.placeholder(leaf.name().local(), help)), live.of(leaf).stream()).toList();
    }
}
