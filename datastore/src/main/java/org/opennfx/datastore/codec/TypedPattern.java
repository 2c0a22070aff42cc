package org.opennfx.datastore.codec;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.PatternSyntaxException;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.type.UserPattern;

/**
 * The regular expression of a statement.
 *
 * @param location of its word
 */
record TypedPattern(UserPattern pattern, Location location) {
    static TypedPattern of(SetWord word) throws SetWords.Refused {
        try {
            return new TypedPattern(UserPattern.of(word.text(), 0), word.location());
        } catch (PatternSyntaxException e) {
            throw Statement.refused("invalid regular expression: " + e.getDescription(), word.location());
        }
    }

    /** What comes of the expression, or that it takes too long. */
    List<EditNode> edits(Supplier<List<EditNode>> use) {
        try {
            return use.get();
        } catch (UserPattern.TooCostly e) {
            var problem = RpcError.application(ErrorTag.RESOURCE_DENIED, String.valueOf(e.getMessage()));
            return List.of(new EditNode.Invalid(problem, Place.ROOT, location));
        }
    }
}
