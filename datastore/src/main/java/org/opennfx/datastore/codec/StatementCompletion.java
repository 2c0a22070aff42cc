package org.opennfx.datastore.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.ContainerNode;

/** Says what may follow the words of a statement that is being typed. It is read as by {@link SetReader}, up to where the words end. */
public final class StatementCompletion {
    private static final Map<String, String> HELP = Map.of(
            "to", "What it is to be",
            "before", "Put it before another one",
            "after", "Put it after another one");

    private final SetGrammar grammar;
    private final ContainerSchema top;
    private final Function<ValueSchema, List<String>> known;

    /**
     * @param top what statements are below, itself below containers only
     * @param known values that a node may have of which neither its type nor the configuration knows, as names of files
     */
    public StatementCompletion(SetGrammar grammar, ContainerSchema top, Function<ValueSchema, List<String>> known) {
        this.grammar = grammar;
        this.top = top;
        this.known = known;
    }

    /**
     * What may follow words.
     *
     * @param words behind the command, as they are written, all of them complete
     * @param tree the configuration, from its root, with the entries that can be named
     */
    public Following following(StatementKind kind, Level level, String words, ContainerNode tree) {
        var end = new Location(1, words.length() + 1);
        try {
            var all = level.before(StatementLexer.line(words, 1), new Location(1, 1));
            return following(kind, new Statement(grammar, top, all, Naming.CUT_SHORT, end), tree);
        } catch (StatementLexer.Broken e) {
            return Following.wrong(new EditNode.Invalid(SchemaErrors.syntax(e.getMessage()), Place.ROOT, e.location()));
        }
    }

    private Following following(StatementKind kind, Statement statement, ContainerNode tree) {
        return switch (kind) {
            case CONTENT -> content(statement, tree);
            case NODE, LEVEL, COMMENT -> named(kind, statement, tree);
            case TO -> between(kind, statement, tree, Set.of("to"));
            case BESIDE -> between(kind, statement, tree, Set.of("before", "after"));
        };
    }

    /** A container that means nothing by itself needs something in it. */
    private Following content(Statement statement, ContainerNode tree) {
        var reading = statement.reading();
        var following = of(StatementKind.CONTENT, reading, tree, words -> new SetStatement(words).read(top, statement.place()));
        return reading.expectation().filter(Expectation::isUnfinished).isPresent() ? following.incomplete() : following;
    }

    @FunctionalInterface
    private interface Reading {
        void of(SetWords words) throws SetWords.Refused;
    }

    private Following of(StatementKind kind, SetWords words, ContainerNode tree, Reading reading) {
        var complete = true;
        try {
            reading.of(words);
        } catch (SetWords.Refused e) {
            if (words.expectation().isEmpty()) {
                return Following.wrong(e.node());
            }
            complete = false;
        }
        var offers = words.expectation().map(new Offers(grammar, kind, tree, known)::of).orElse(List.of());
        return new Following(Optional.empty(), complete, offers, complete ? Optional.empty() : words.expectation().flatMap(Expectation::asked));
    }

    private Following named(StatementKind kind, Statement statement, ContainerNode tree) {
        var words = statement.words();
        if (kind == StatementKind.COMMENT && words.size() > 1 && isNode(statement.first(words.size() - 1)) && !isNode(statement)) {
            return new Following(Optional.empty(), true, List.of(), Optional.empty());
        }
        var following = of(kind, statement.reading(), tree, reading -> new SetDeletion(reading).read(top, statement.place()));
        return switch (kind) {
            case COMMENT -> following.complete()
                    ? following.and(Offer.placeholder("comment", "Text about the statement")).incomplete()
                    : following;
            case LEVEL -> isLevel(statement) ? following : following.incomplete();
            case CONTENT, NODE, TO, BESIDE -> words.isEmpty() ? following.finished() : following;
        };
    }

    private static boolean isNode(Statement statement) {
        try {
            statement.deletion();
            return true;
        } catch (SetWords.Refused e) {
            return false;
        }
    }

    private boolean isLevel(Statement statement) {
        try {
            return statement.words().isEmpty() || Level.of(grammar, top, statement.deletion()).isPresent();
        } catch (SetWords.Refused e) {
            return false;
        }
    }

    private Following between(StatementKind kind, Statement statement, ContainerNode tree, Set<String> between) {
        var divided = SubjectAndObject.divided(statement, between);
        if (divided.isPresent()) {
            var subject = divided.get().subject();
            return of(kind, SubjectAndObject.withoutName(divided.get()).reading(), tree, reading -> {
                var _ = SubjectAndObject.key(subject, reading);
                if (!reading.atEnd()) {
                    throw reading.expecting("end of statement", statement.place());
                }
            });
        }
        var following = named(StatementKind.NODE, statement, tree).incomplete();
        if (SubjectAndObject.subject(statement).isEmpty()) {
            return following;
        }
        for (var word : between.stream().sorted().toList()) {
            following = following.and(Offer.word(word, HELP.get(word)));
        }
        return following;
    }
}
