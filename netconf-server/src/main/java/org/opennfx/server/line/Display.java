package org.opennfx.server.line;

/**
 * How an answer is wanted.
 *
 * @param form of the answer
 * @param relative whether lines of commands leave out the words of what is shown
 * @param inheritance whether what comes from groups is shown where it holds
 * @param detail whether what the models say of each node is shown with it
 * @param rpc whether what asks for the answer is shown in its place
 */
public record Display(Form form, boolean relative, boolean inheritance, boolean detail, boolean rpc) {
    /** As people read it. */
    public static final Display TEXT = new Display(Form.TEXT, false, false, false, false);

    /** What an answer is written in. */
    public enum Form {
        TEXT,
        SET,
        XML,
        JSON
    }

    /** The same in another form. */
    public Display in(Form other) {
        return new Display(other, relative, inheritance, detail, rpc);
    }

    /** @throws CommandProblem there is no such display */
    Display also(Words words) {
        var display = switch (Keywords.DISPLAYS.full(words, 0)) {
            case "set" -> new Display(Form.SET, isGiven(Keywords.RELATIVE, words), inheritance, detail, rpc);
            case "xml" -> new Display(Form.XML, relative, inheritance, detail, isGiven(Keywords.RPC, words));
            case "json" -> in(Form.JSON);
            case "inheritance" -> new Display(form, relative, true, detail, rpc);
            default -> new Display(form, relative, inheritance, true, rpc);
        };
        words.requireAtMost(display.form() == Form.SET || display.form() == Form.XML ? 2 : 1);
        return display;
    }

    /** The one word that may stand behind the form. */
    private static boolean isGiven(Keywords only, Words words) {
        return words.size() > 1 && !only.full(words, 1).isEmpty();
    }
}
