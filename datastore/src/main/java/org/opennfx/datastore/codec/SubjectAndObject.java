package org.opennfx.datastore.codec;

import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.tree.Key;

/**
 * A statement about an entry or value and another one of the same list, which needs not be there.
 *
 * @param between the word between the two
 */
record SubjectAndObject(Member subject, String between, Key object) {
    /** The words up to the one between, which lead to a member. */
    record Divided(Member subject, SetWord between, Statement behind) {}

    /** @param between the words that can stand between */
    static SubjectAndObject read(Statement statement, Set<String> between) throws SetWords.Refused {
        var divided = divided(statement, between);
        if (divided.isEmpty()) {
            statement.deletion();
            var expected = String.join(" or ", between.stream().sorted().toList());
            throw statement.behind(statement.words().size()).reading().expecting(expected, statement.place());
        }
        var it = divided.get();
        var reading = withoutName(it).reading();
        var key = key(it.subject(), reading);
        if (!reading.atEnd()) {
            throw reading.expecting("end of statement", statement.place());
        }
        return new SubjectAndObject(it.subject(), it.between().text(), key);
    }

    /** Cuts a statement at the first of those words that stands behind an entry or value. */
    static Optional<Divided> divided(Statement statement, Set<String> between) {
        for (var at = 1; at < statement.words().size(); at++) {
            var word = statement.words().get(at);
            if (word.kind() == SetWord.Kind.BARE && between.contains(word.text())) {
                var subject = subject(statement.first(at));
                if (subject.isPresent()) {
                    return Optional.of(new Divided(subject.get(), word, statement.behind(at + 1)));
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Member> subject(Statement named) {
        try {
            return Member.last(named.deletion(), named.top(), named.place());
        } catch (SetWords.Refused e) {
            return Optional.empty();
        }
    }

    /** The name of the list may be said again: {@code rename unit 0 to unit 1}. */
    static Statement withoutName(Divided divided) {
        var words = divided.behind().words();
        var schema = divided.subject().node().schema();
        var isNamed = !words.isEmpty()
                && divided.behind().grammar().keyword(divided.subject().parent(), schema).filter(words.getFirst().text()::equals).isPresent();
        return isNamed && words.size() > divided.subject().key().values().size() ? divided.behind().behind(1) : divided.behind();
    }

    static Key key(Member subject, SetWords reading) throws SetWords.Refused {
        return switch (subject.node().schema()) {
            case ListSchema list -> {
                var location = reading.location();
                var read = reading.key(list, subject.place());
                if (read.dotted().isPresent()) {
                    throw Statement.refused("syntax error, expecting <" + list.keys().getFirst().name().local() + ">", location);
                }
                yield read.key();
            }
            case LeafListSchema leafList -> Key.of(reading.value(leafList, subject.place().node(leafList.name())));
            default -> throw new IllegalArgumentException(subject + " is no member of a list");
        };
    }
}
