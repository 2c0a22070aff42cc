package org.opennfx.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a terminal shows at the end of a session. What stands behind a prompt was typed there. Behind the line that asks for
 * input up to ^D, so was each line up to the line {@code ^D}, which is not shown. {@code ^C} was typed when the line above it had come.
 * {@code …} stands for anything.
 */
record Transcript(String name, List<String> lines) {
    private static final Pattern PROMPT =
            Pattern.compile("((?:[a-z]+@[\\w.:~-]*|root|alice)[>#%$] |.*[Pp]assword: |(?!Last ).*login: |.*\\[yes,no\\] \\((?:yes|no)\\) )(.*)");
    private static final Pattern HIDDEN = Pattern.compile(".*[Pp]assword: ");
    private static final String INPUT = "[Type ^D at a new line to end input]";
    private static final String ESCAPE = "^]";
    private static final String END_OF_INPUT = "^D";
    private static final String BREAK = "^C";

    static Transcript read(Path file) throws IOException {
        return new Transcript(file.getFileName().toString(), Files.readAllLines(file));
    }

    /** What the typist does next. */
    sealed interface Step {
        /** @param hidden whether the terminal does not show what is typed */
        record Line(String prompt, String typed, boolean hidden) implements Step {
            String keys() {
                return typed.equals(ESCAPE) ? "\u001d" : typed + Typist.ENTER;
            }
        }

        record Input(List<String> lines) implements Step {}

        /** @param line a pattern of the line that has to come before */
        record Break(String line) implements Step {}
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (var at = 0; at < lines.size(); at++) {
            if (lines.get(at).equals(INPUT)) {
                var end = at + lines.subList(at, lines.size()).indexOf(END_OF_INPUT);
                steps.add(new Step.Input(lines.subList(at + 1, end)));
                at = end;
            } else if (lines.get(at).equals(BREAK)) {
                steps.add(new Step.Break(pattern(lines.get(at - 1))));
            } else {
                step(lines.get(at)).ifPresent(steps::add);
            }
        }
        return steps;
    }

    private static Optional<Step> step(String line) {
        var prompt = PROMPT.matcher(line);
        return prompt.matches()
                ? Optional.of(line(prompt.group(1), prompt.group(2)))
                : Optional.empty();
    }

    private static Step line(String prompt, String typed) {
        return new Step.Line(prompt, typed, typed.equals(ESCAPE) || HIDDEN.matcher(prompt).matches());
    }

    /** What the terminal is to show. */
    List<String> shown() {
        return lines.stream().filter(line -> !line.equals(END_OF_INPUT) && !line.equals(BREAK)).map(Transcript::shown).toList();
    }

    private static String shown(String line) {
        return step(line)
                .filter(step -> step instanceof Step.Line typed && typed.hidden())
                .map(step -> ((Step.Line) step).prompt())
                .orElse(line)
                .stripTrailing();
    }

    /** Writes what a terminal has shown with its own words wherever the transcript leaves them open. */
    List<String> openAsHere(List<String> screen) {
        var wanted = shown();
        var open = new ArrayList<String>();
        for (var at = 0; at < screen.size(); at++) {
            var fits = at < wanted.size() && wanted.get(at).contains("…") && fits(wanted.get(at), screen.get(at));
            open.add(fits ? wanted.get(at) : screen.get(at));
        }
        return open;
    }

    private static boolean fits(String wanted, String line) {
        return line.matches(pattern(wanted));
    }

    private static String pattern(String line) {
        return Arrays.stream(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }
}
