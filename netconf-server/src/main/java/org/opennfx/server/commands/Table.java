package org.opennfx.server.commands;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A blank line, the title with a rule as wide as the table, the headers with a rule below each, and the rows. Columns without
 * a value in any row are left out, and so is a table without rows.
 */
record Table(NodeNames rows, String title, List<Column> columns) {
    Table {
        columns = List.copyOf(columns);
    }

    void draw(Scope scope, StringBuilder out) {
        var scopes = rows.scopes(scope);
        var used = columns.stream()
                .filter(column -> scopes.stream().anyMatch(row -> !column.field().value(row).isEmpty()))
                .toList();
        if (used.isEmpty()) {
            return;
        }
        line("", out);
        if (!title.isEmpty()) {
            line(title, out);
            line("-".repeat(used.stream().mapToInt(column -> column.width() + 1).sum() - 1), out);
        }
        line(joined(used, column -> column.field().padded(column.header())), out);
        line(joined(used, column -> "-".repeat(column.width())), out);
        scopes.forEach(row -> line(joined(used, column -> column.field().padded(column.field().value(row))), out));
    }

    private static String joined(List<Column> columns, Function<Column, String> text) {
        return columns.stream().map(text).collect(Collectors.joining(" "));
    }

    private static void line(String text, StringBuilder out) {
        out.append(text.stripTrailing()).append('\n');
    }
}
