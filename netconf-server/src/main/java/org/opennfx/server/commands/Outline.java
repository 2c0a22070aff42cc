package org.opennfx.server.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/** What is shown of an answer that nobody has drawn: names with their values, and tables of lists that have leaves alone. */
final class Outline {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private Outline() {}

    static String of(ContainerNode output) {
        var outline = new Outline();
        // the one container that most answers are in says nothing
        output.children().forEach(child -> {
            if (child instanceof ContainerNode container) {
                outline.children(container, "");
            } else {
                outline.write(child, "");
            }
        });
        return outline.out.toString();
    }

    private void children(InnerNode node, String indent) {
        node.children().forEach(child -> write(child, indent));
    }

    private void write(DataNode node, String indent) {
        switch (node) {
            case LeafNode leaf -> line(indent + name(leaf.schema()) + (leaf.value().isEmpty() ? "" : ": " + leaf.value()));
            case LeafListNode list -> line(indent + name(list.schema()) + ": " + String.join(", ", list.values()));
            case ContainerNode container -> {
                line(indent + name(container.schema()) + ":");
                children(container, indent + INDENT);
            }
            case ListNode list when isTable(list.schema()) -> table(list, indent);
            case ListNode list -> list.entries().forEach(entry -> entry(entry, indent));
            case ListEntry entry -> entry(entry, indent);
            case AnyNode _ -> line(indent + name(node.schema()));
        }
    }

    private void entry(ListEntry entry, String indent) {
        line(indent + name(entry.schema()) + ":");
        children(entry, indent + INDENT);
    }

    private static boolean isTable(ListSchema list) {
        return list.children().stream().noneMatch(InnerSchema.class::isInstance);
    }

    private void table(ListNode list, String indent) {
        var entries = list.entries().stream().toList();
        var columns = list.schema().children().stream()
                .filter(column -> entries.stream().anyMatch(entry -> entry.child(column).isPresent()))
                .toList();
        var rows = new ArrayList<List<String>>();
        rows.add(columns.stream().map(Outline::name).toList());
        entries.forEach(entry -> rows.add(columns.stream().map(column -> cell(entry, column)).toList()));
        var widths = IntStream.range(0, columns.size())
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
                .toArray();
        rows.forEach(row -> line(indent + row(row, widths)));
    }

    private static String row(List<String> cells, int[] widths) {
        var row = new StringBuilder();
        for (var column = 0; column < widths.length; column++) {
            row.append(cells.get(column)).append(" ".repeat(widths[column] - cells.get(column).length() + 2));
        }
        return row.toString();
    }

    private static String cell(InnerNode entry, SchemaNode column) {
        return entry.child(column).map(node -> switch (node) {
            case LeafNode leaf when Parameters.isFlag(leaf.schema()) -> "yes";
            case LeafNode leaf -> leaf.value();
            case LeafListNode values -> String.join(", ", values.values());
            default -> "";
        }).orElse("");
    }

    /** As in {@code Serial number}. */
    private static String name(SchemaNode node) {
        var words = node.name().local().replaceAll("[-_]", " ");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
