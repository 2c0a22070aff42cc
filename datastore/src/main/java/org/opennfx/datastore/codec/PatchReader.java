package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.ContainerSchema;

/**
 * Reads what {@link ComparisonWriter} writes, as the edit that makes the second configuration of the first. Each line becomes one
 * of the text format, so that errors tell the lines of the patch.
 */
public final class PatchReader {
    private static final Pattern HEADING = Pattern.compile("\\[edit ?(.*)]\\s*");

    private final TextReader text;
    private final List<String> lines = new ArrayList<>();
    /** Whether a heading with words has opened a block. */
    private boolean open;
    /** How deep in the braces of a statement that goes the reading is. */
    private int depth;
    /** The comment that the statement on this line has from the lines before, no text for one that goes. */
    private Optional<String> comment = Optional.empty();

    private final Part part;

    /** A leaf that changes goes and comes in one patch, may be inactive then, and have a comment, which one document does not say. */
    private enum Part {
        WHAT_GOES,
        WHAT_COMES,
        ORDER,
        STATES,
        COMMENTS
    }

    private PatchReader(TextReader text, Part part) {
        this.text = text;
        this.part = part;
    }

    /**
     * Reads a patch.
     *
     * @param top as for {@link TextReader}
     * @return children of the root
     * @throws RpcException for a line that is none of a patch
     */
    public static List<EditNode> read(String patch, SetGrammar grammar, ContainerSchema top) {
        var text = new TextReader(grammar, top, TextReader.Replacing.AS_MARKED);
        return Stream.of(Part.values())
                .flatMap(part -> new PatchReader(text, part).document(patch).stream())
                .toList();
    }

    private List<EditNode> document(String patch) {
        patch.lines().forEach(this::line);
        lines.add(open ? "}" : "");
        return text.document(String.join("\n", lines));
    }

    private void line(String line) {
        var heading = HEADING.matcher(line.strip());
        if (heading.matches()) {
            heading(heading.group(1).strip());
        } else if (line.isBlank()) {
            lines.add("");
        } else {
            lines.add(statement(line));
        }
    }

    private void heading(String path) {
        lines.add((open ? "} " : "") + (path.isEmpty() ? "" : path + " {"));
        open = !path.isEmpty();
    }

    private String statement(String line) {
        var rest = line.substring(1).strip();
        if (depth == 0 && rest.startsWith("/*") && rest.endsWith("*/")) {
            comment = Optional.of(line.charAt(0) == '+' ? rest : "/**/");
            return "";
        }
        var said = comment;
        comment = Optional.empty();
        if (line.charAt(0) == ' ' && said.isPresent()) {
            return part == Part.COMMENTS ? said.get() + " " + named(rest) : "";
        }
        return switch (line.charAt(0)) {
            case '+' -> part == Part.WHAT_COMES ? said.map(text -> text + " ").orElse("") + rest : "";
            case '-' -> part == Part.WHAT_GOES ? gone(rest) : "";
            case '!' -> state(named(rest));
            default -> throw RpcError.application(
                            ErrorTag.OPERATION_FAILED, "syntax error on line " + (lines.size() + 1) + " of the patch: " + line.strip())
                    .asException();
        };
    }

    /** What goes is named by its first line; what is in it goes along. */
    private String gone(String statement) {
        var first = depth == 0;
        depth += (statement.endsWith("{") ? 1 : 0) - (statement.equals("}") ? 1 : 0);
        return first ? "delete: " + statement.replaceFirst("^inactive: ", "") : statement;
    }

    /** A node that is inactive or active now, or the values of a leaf-list in their order. */
    private String state(String named) {
        if (named.startsWith("inactive: ") || named.startsWith("active: ")) {
            return part == Part.STATES ? named : "";
        }
        return part == Part.ORDER ? "replace: " + named : "";
    }

    /** A statement without what is in it. */
    private static String named(String statement) {
        return statement.replace("{ ... }", ";").replace(" ;", ";");
    }
}
