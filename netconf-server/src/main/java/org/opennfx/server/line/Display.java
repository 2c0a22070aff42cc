package org.opennfx.server.line;

/**
 * How an answer is wanted.
 *
 * @param form of the answer
 * @param relative whether lines of commands leave out the words of what is shown
 * @param inheritance whether what comes from groups is shown where it holds
 * @param detail whether what the models say of each node is shown with it
 */
public record Display(Form form, boolean relative, boolean inheritance, boolean detail) {
    /** As people read it. */
    public static final Display TEXT = new Display(Form.TEXT, false, false, false);

    /** What an answer is written in. */
    public enum Form {
        TEXT,
        SET,
        XML,
        JSON
    }

    /** The same in another form. */
    public Display in(Form other) {
        return new Display(other, relative, inheritance, detail);
    }

    /** @throws CommandProblem there is no such display */
    Display also(Words words) {
        var display = switch (Keywords.DISPLAYS.full(words, 0)) {
            case "set" -> new Display(Form.SET, isRelative(words), inheritance, detail);
            case "xml" -> in(Form.XML);
            case "json" -> in(Form.JSON);
            case "inheritance" -> new Display(form, relative, true, detail);
            default -> new Display(form, relative, inheritance, true);
        };
        var most = display.relative() ? 2 : 1;
        if (words.size() > most) {
            throw words.problem(most, "syntax error.");
        }
        return display;
    }

    private static boolean isRelative(Words words) {
        return words.size() > 1 && Keywords.RELATIVE.full(words, 1).equals("relative");
    }
}
