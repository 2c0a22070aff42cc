package org.opennfx.server.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.server.commands.Layout.Part;
import org.opennfx.server.commands.Layout.Piece;

/**
 * Reads a layout: lines as they look on the screen, with fields in braces.
 *
 * <pre>
 * &#64;each vnf-information/vnf-instance    the lines up to &#64;end are there for each of these
 * {id:8} {name:20} {state:>10}          values in columns, the last at the right of its own
 * &#64;if vcpus                            the lines up to &#64;else or &#64;end are there where that is
 * State: {state|capital|shut off=Off}   a value that is changed
 * Size: {size}[[, in use: {used}]]      in double brackets, what is there with its field alone
 * {size}[[({used} in use)]]:>20         the same at the right of a column
 * &#64;end
 * &#64;end
 * &#64;table disks/disk Disks              a table with a title, where there are rows
 * Name: {name:12}                       a column with its header
 * &#64;end
 * &#64;include get-disk-information         another layout of the same output
 * </pre>
 *
 * Names are looked for in the node that the lines are about, then in those around it.
 */
final class LayoutReader {
    /** Fields with the text around them, in double brackets. */
    private static final Pattern OPTION = Pattern.compile("\\[\\[(?<inside>.*?)]](?!])(?::>(?<width>[0-9]+))?");

    private final List<String> lines;
    private int at;

    private LayoutReader(List<String> lines) {
        this.lines = lines;
    }

    /** @throws IllegalArgumentException where it is wrong, or has names that the output has not */
    static Layout read(String text, InnerSchema output) {
        var reader = new LayoutReader(text.lines().toList());
        var layout = reader.body(List.of(output));
        if (reader.at < reader.lines.size()) {
            throw reader.wrong("there is nothing to end");
        }
        return layout;
    }

    private Layout body(List<InnerSchema> scopes) {
        var parts = new ArrayList<Part>();
        while (at < lines.size() && !isWord("@end") && !isWord("@else")) {
            parts.add(part(lines.get(at), scopes));
        }
        return new Layout(parts);
    }

    private boolean isWord(String word) {
        return lines.get(at).equals(word);
    }

    private Part part(String line, List<InnerSchema> scopes) {
        if (!line.startsWith("@")) {
            var parsed = line(line, scopes);
            at++;
            return parsed;
        }
        var words = line.split(" ", 3);
        if (words.length < 2) {
            throw wrong("it lacks a name");
        }
        if (words[0].equals("@include")) {
            at++;
            return new Part.All(new LayoutReader(Screens.resource(words[1]).orElseThrow().lines().toList()).body(scopes));
        }
        var path = NodeNames.of(words[1]);
        return switch (words[0]) {
            case "@each" -> each(path, scopes);
            case "@if" -> choice(path, scopes);
            case "@table" -> table(path, words.length < 3 ? "" : words[2], scopes);
            default -> throw wrong("there is no " + words[0]);
        };
    }

    private Part each(NodeNames path, List<InnerSchema> scopes) {
        var inside = inside(path, scopes);
        at++;
        var body = body(inside);
        end();
        return new Part.Each(path, body);
    }

    private List<InnerSchema> inside(NodeNames path, List<InnerSchema> scopes) {
        if (!(path.in(scopes).orElseThrow(() -> wrong("there is no " + path)) instanceof InnerSchema schema)) {
            throw wrong(path + " has nothing in it");
        }
        var inside = new ArrayList<InnerSchema>();
        inside.add(schema);
        inside.addAll(scopes);
        return inside;
    }

    private Part table(NodeNames path, String title, List<InnerSchema> scopes) {
        var inside = inside(path, scopes);
        var columns = new ArrayList<Column>();
        for (at++; at < lines.size() && !isWord("@end"); at++) {
            var column = Column.read(lines.get(at));
            check(column.field().path(), inside);
            columns.add(column);
        }
        end();
        return new Part.Rows(new Table(path, title, columns));
    }

    private Part choice(NodeNames path, List<InnerSchema> scopes) {
        check(path, scopes);
        at++;
        var there = body(scopes);
        var otherwise = new Layout(List.of());
        if (at < lines.size() && isWord("@else")) {
            at++;
            otherwise = body(scopes);
        }
        end();
        return new Part.Choice(path, there, otherwise);
    }

    private void end() {
        if (at == lines.size() || !isWord("@end")) {
            throw wrong("there is no @end");
        }
        at++;
    }

    private Part.Line line(String text, List<InnerSchema> scopes) {
        var pieces = new ArrayList<Piece>();
        var options = OPTION.matcher(text);
        var from = 0;
        while (options.find()) {
            pieces.addAll(pieces(text.substring(from, options.start()), scopes));
            var width = Optional.ofNullable(options.group("width")).map(Integer::parseInt).orElse(0);
            pieces.add(new Piece.Option(pieces(options.group("inside"), scopes), width));
            from = options.end();
        }
        pieces.addAll(pieces(text.substring(from), scopes));
        return new Part.Line(pieces);
    }

    private List<Piece> pieces(String text, List<InnerSchema> scopes) {
        var pieces = new ArrayList<Piece>();
        var fields = Field.syntax().matcher(text);
        var from = 0;
        while (fields.find()) {
            pieces.add(new Piece.Text(text.substring(from, fields.start())));
            var field = Field.read(fields.group());
            check(field.path(), scopes);
            pieces.add(new Piece.Slot(field));
            from = fields.end();
        }
        pieces.add(new Piece.Text(text.substring(from)));
        return pieces;
    }

    private void check(NodeNames path, List<InnerSchema> scopes) {
        if (path.in(scopes).isEmpty()) {
            throw wrong("there is no " + path);
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("line " + (at + 1) + " of a layout: " + what);
    }
}
