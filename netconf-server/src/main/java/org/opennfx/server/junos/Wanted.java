package org.opennfx.server.junos;

import java.util.function.Consumer;
import org.opennfx.server.line.CommandProblem;
import org.opennfx.server.line.Display;
import org.opennfx.server.line.Flow;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Pipe;
import org.opennfx.server.line.Words;

/**
 * How an answer is wanted.
 *
 * @param line that asks for it, with pipes; empty where it is asked for by an element
 * @param display of it in lines
 * @param form of it where it is not in lines
 */
record Wanted(Line line, Display display, Form form) {
    /** An answer that goes through no pipes. */
    static Wanted in(Form form) {
        return of(Line.of(""), form);
    }

    /**
     * An answer that goes through the pipes of a line.
     *
     * @param given the form that is wanted where no pipe says otherwise
     * @throws CommandProblem a pipe is wrong, or needs a terminal
     */
    static Wanted of(Line line, Form given) {
        line.pipes().forEach(Wanted::requirePossible);
        line.through(_ -> { }, Unsaved.INSTANCE);
        var said = line.display();
        var form = said.form() == Display.Form.TEXT && !isFiltered(line) ? given : Form.of(said.form());
        return new Wanted(line, said.in(form.inLines()), form);
    }

    private static void requirePossible(Words pipe) {
        var needs = Pipe.of(pipe);
        if (needs == Pipe.APPEND || needs == Pipe.HOLD || needs == Pipe.SAVE) {
            throw pipe.problem(
                    0, "there is no pipe " + pipe.text(0) + " in the XML API: the answer goes to the client, who can save or page it.");
        }
    }

    private static boolean isFiltered(Line line) {
        return line.pipes().stream().map(Pipe::of).anyMatch(Pipe::isFilter);
    }

    /** Whether pipes work on the lines of the answer, so that these are all there is of it. */
    boolean isFiltered() {
        return isFiltered(line);
    }

    /** Whether it is told in lines, as at a terminal. */
    boolean isInLines() {
        return isFiltered() || form == Form.TEXT || form == Form.SET;
    }

    /** What comes of an answer behind the pipes, with a line feed before and behind each line. */
    String text(Consumer<Consumer<String>> answer) {
        var text = new StringBuilder("\n");
        var flow = line.through(shown -> text.append(shown).append('\n'), Unsaved.INSTANCE);
        answer.accept(flow::line);
        flow.end();
        return text.toString();
    }

    /** There are no files to save answers in. */
    private enum Unsaved implements Pipe.Files {
        INSTANCE;

        @Override
        public Flow save(String name) {
            throw new IllegalStateException("saved in " + name);
        }

        @Override
        public Flow append(String name) {
            return save(name);
        }
    }
}
