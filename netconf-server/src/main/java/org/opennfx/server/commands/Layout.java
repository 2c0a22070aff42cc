package org.opennfx.server.commands;

import java.util.List;
import org.opennfx.datastore.tree.ContainerNode;

/** What a screen looks like, part by part. {@link LayoutReader} tells how it is written. */
record Layout(List<Part> parts) {
    Layout {
        parts = List.copyOf(parts);
    }

    sealed interface Part {
        /** A line of text with fields in it. One whose fields are all empty is left out. */
        record Line(List<Piece> pieces) implements Part {
            public Line {
                pieces = List.copyOf(pieces);
            }
        }

        /** Parts of another layout. */
        record All(Layout layout) implements Part {}

        /** Parts that are there for each node that a path leads to. */
        record Each(NodeNames path, Layout body) implements Part {}

        record Rows(Table table) implements Part {}

        /** Parts that depend on whether a path leads anywhere. */
        record Choice(NodeNames path, Layout there, Layout otherwise) implements Part {}
    }

    sealed interface Piece {
        record Text(String text) implements Piece {}

        record Slot(Field field) implements Piece {}

        /**
         * What is left out where its fields are empty.
         *
         * @param width that it is filled up to with blanks before it
         */
        record Option(List<Piece> pieces, int width) implements Piece {
            public Option {
                pieces = List.copyOf(pieces);
            }
        }
    }

    /** @return lines that end with a line feed each */
    String draw(ContainerNode output) {
        var out = new StringBuilder();
        draw(Scope.of(output), out);
        return out.toString();
    }

    private void draw(Scope scope, StringBuilder out) {
        for (var part : parts) {
            switch (part) {
                case Part.Line(var pieces) -> line(pieces, scope, out);
                case Part.Each(var path, var body) -> path.scopes(scope).forEach(inside -> body.draw(inside, out));
                case Part.Rows(var table) -> table.draw(scope, out);
                case Part.All(var layout) -> layout.draw(scope, out);
                case Part.Choice(var path, var there, var otherwise) ->
                    (path.in(scope).findAny().isPresent() ? there : otherwise).draw(scope, out);
            }
        }
    }

    private static void line(List<Piece> pieces, Scope scope, StringBuilder out) {
        var line = new StringBuilder();
        if (fill(pieces, scope, line)) {
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    /** @return whether there is anything to show, be it text alone */
    private static boolean fill(List<Piece> pieces, Scope scope, StringBuilder line) {
        var isText = true;
        var isFilled = false;
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Text(var text) -> line.append(text);
                case Piece.Slot(var field) -> {
                    var value = field.value(scope);
                    isText = false;
                    isFilled |= !value.isEmpty();
                    line.append(field.padded(value));
                }
                case Piece.Option(var inside, var width) -> {
                    var more = new StringBuilder();
                    isText = false;
                    if (fill(inside, scope, more)) {
                        isFilled = true;
                        line.repeat(' ', Math.max(0, width - more.length())).append(more);
                    }
                }
            }
        }
        return isText || isFilled;
    }
}
