package org.opennfx.server.junos;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.state.Numbers;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.Mark;
import org.opennfx.datastore.tree.Rendition;

/**
 * Says of times and lengths of time, which answers have as text for people, how many seconds they are; clients read no other.
 *
 * @param node the one that it is for
 */
record SecondsRendition(InnerNode node) implements Rendition {
    @Override
    public InnerNode content(InnerNode same) {
        return same;
    }

    @Override
    public Rendition inside(InnerNode child) {
        return new SecondsRendition(child);
    }

    @Override
    public List<Mark> marks(SchemaNode child) {
        return node.child(child)
                .filter(LeafNode.class::isInstance)
                .flatMap(leaf -> seconds(child.name().local(), ((LeafNode) leaf).value()))
                .map(seconds -> List.of(Mark.unqualified("seconds", Long.toString(seconds))))
                .orElse(List.of());
    }

    private static Optional<Long> seconds(String name, String value) {
        try {
            return switch (name) {
                case "date-time" -> Optional.of(Numbers.instant(value).getEpochSecond());
                case "time-length", "up-time" -> length(value);
                default -> Optional.empty();
            };
        } catch (DateTimeParseException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Hours, minutes and seconds. */
    private static Optional<Long> length(String value) {
        var parts = value.split(":", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofHours(Long.parseLong(parts[0]))
                .plusMinutes(Long.parseLong(parts[1]))
                .plusSeconds(Long.parseLong(parts[2]))
                .toSeconds());
    }
}
