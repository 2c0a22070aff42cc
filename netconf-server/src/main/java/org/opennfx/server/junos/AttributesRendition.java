package org.opennfx.server.junos;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.state.FileMode;
import org.opennfx.backends.state.Numbers;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.Mark;
import org.opennfx.datastore.tree.Rendition;

/**
 * Says in attributes what clients read there and nowhere else: of times and lengths of time, which answers have as text for people,
 * how many seconds they are; of numbers about files and their systems, how people write them; and of which directory a list is,
 * and where the user is at home.
 *
 * @param node the one that it is for
 */
record AttributesRendition(InnerNode node) implements Rendition {
    @Override
    public InnerNode content(InnerNode same) {
        return same;
    }

    @Override
    public Rendition inside(InnerNode child) {
        return new AttributesRendition(child);
    }

    @Override
    public List<Mark> marks(SchemaNode child) {
        return node.child(child)
                .filter(LeafNode.class::isInstance)
                .map(leaf -> marks(child.name().local(), ((LeafNode) leaf).value()))
                .orElse(List.of());
    }

    @Override
    public List<Mark> marks() {
        return switch (node.schema().name().local()) {
            case "directory" -> node.leaf("directory-name").map(name -> List.of(Mark.unqualified("name", name))).orElse(List.of());
            case "directory-list" -> List.of(Mark.unqualified("root-path", ImageStore.CLIENT_PATH));
            default -> List.of();
        };
    }

    private List<Mark> marks(String name, String value) {
        return seconds(name, value)
                .map(seconds -> Mark.unqualified("seconds", Long.toString(seconds)))
                .or(() -> format(name, value).map(text -> Mark.unqualified("format", text)))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<String> format(String name, String value) {
        return switch (name) {
            case "file-permissions" -> Optional.of((node.has("file-directory") ? "d" : "-") + FileMode.letters(value));
            case "file-date" -> Optional.of(Numbers.dateTime(Instant.ofEpochSecond(Long.parseLong(value))));
            case "total-blocks", "used-blocks", "available-blocks" -> Optional.of(value + "K");
            default -> Optional.empty();
        };
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
