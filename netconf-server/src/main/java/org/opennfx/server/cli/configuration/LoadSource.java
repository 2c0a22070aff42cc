package org.opennfx.server.cli.configuration;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.cli.UserFiles;
import org.opennfx.server.junos.Form;
import org.opennfx.server.line.Words;
import org.opennfx.server.operations.ConfigSource;

/**
 * Where a text that is loaded comes from.
 *
 * @param file empty for the terminal
 * @param isRelative whether it is about the level of the user
 */
record LoadSource(Optional<String> file, boolean isRelative) {
    private static final String TERMINAL = "terminal";
    private static final String RELATIVE = "relative";
    private static final Pattern COMMANDS = Pattern.compile("(?:#.*\\R|\\s)*(?:set|delete|activate|deactivate|rename|insert|annotate) ");

    /**
     * @param words a name of a file or terminal, and perhaps relative before or behind it
     * @throws org.opennfx.server.line.CommandProblem there is none, or there are several
     */
    static LoadSource read(Words words) {
        var names = new ArrayList<>(words.texts());
        var isRelative = names.remove(RELATIVE);
        if (names.isEmpty()) {
            throw words.problem(words.size(), "syntax error, expecting <filename>.");
        }
        if (names.size() > 1) {
            throw words.problem(words.size() - 1, "syntax error.");
        }
        return new LoadSource(Optional.of(names.getFirst()).filter(name -> !name.equals(TERMINAL)), isRelative);
    }

    String text(Editing editing, UserFiles files, Screen screen) {
        return file.map(name -> isUrl(name) ? editing.database().text(editing.session(), new ConfigSource.File(name)) : files.read(name))
                .orElseGet(() -> typed(screen));
    }

    static boolean isUrl(String name) {
        return name.contains("://");
    }

    private static String typed(Screen screen) {
        screen.message("[Type ^D at a new line to end input]");
        var text = new StringBuilder();
        screen.takeLines(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** What the ending of the file says, or else what the text begins like. */
    Form form(String text) {
        var name = file.orElse("");
        return Stream.of(Form.XML, Form.JSON, Form.SET)
                .filter(form -> name.endsWith("." + form.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> begunLike(text.stripLeading()));
    }

    private static Form begunLike(String begin) {
        if (COMMANDS.matcher(begin).lookingAt()) {
            return Form.SET;
        }
        if (begin.startsWith("<")) {
            return Form.XML;
        }
        return begin.startsWith("{") && begin.substring(1).stripLeading().startsWith("\"") ? Form.JSON : Form.TEXT;
    }

    /** As errors in it are told. */
    @Override
    public String toString() {
        return file.orElse(TERMINAL);
    }
}
