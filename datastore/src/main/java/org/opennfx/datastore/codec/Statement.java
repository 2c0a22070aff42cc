package org.opennfx.datastore.codec;

import java.util.List;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ContainerSchema;

/**
 * The words behind a command.
 *
 * @param top what they are below
 * @param words with those of the level before them
 * @param end where they end
 */
record Statement(SetGrammar grammar, ContainerSchema top, List<SetWord> words, Naming naming, Location end) {
    Statement {
        words = List.copyOf(words);
    }

    SetWords reading() {
        return new SetWords(grammar, new SetCursor(words, end), naming);
    }

    Place place() {
        return SetReader.place(top);
    }

    /** Another one of the same command. */
    Statement of(List<SetWord> others, Location otherEnd) {
        return new Statement(grammar, top, others, naming, otherEnd);
    }

    /** The first of its words. */
    Statement first(int count) {
        return of(words.subList(0, count), count < words.size() ? words.get(count).location() : end);
    }

    /** What is left of it behind the first words. */
    Statement behind(int count) {
        return of(words.subList(count, words.size()), end);
    }

    /** The nodes that it names, to be deleted, as children of the top. */
    List<EditNode> deletion() throws SetWords.Refused {
        return new SetDeletion(reading()).read(top, place());
    }

    static SetWords.Refused refused(String why, Location location) {
        return new SetWords.Refused(new EditNode.Invalid(SchemaErrors.syntax(why), Place.ROOT, location));
    }
}
