package org.opennfx.server.cli;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Keywords;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;

/** {@code set cli}: what a session wants of its terminal. */
record SetCli(Preferences preferences) {
    private static final int MOST = 100_000;
    private static final Keywords SWITCH =
            new Keywords(List.of(Offer.word("off", "Only tab completes words"), Offer.word("on", "The space bar completes words")));
    private static final Keywords DISABLE = new Keywords(List.of(Offer.word("disable", "Disable the timestamp")));

    /** A setting with one argument. */
    private interface Setting {
        /** @return what is told of it */
        String set(Words argument);
    }

    List<LocalCommand> commands() {
        return List.of(
                one("complete-on-space", "Set whether typing space completes current word", SWITCH.offers(), this::completeOnSpace),
                one("idle-timeout", "Set maximum idle time before login session ends",
                        number("timeout", "Maximum idle time, 0 for none (minutes)"), this::idle),
                one("prompt", "Set CLI command prompt string", number("prompt", "CLI prompt string"), this::prompt),
                one("screen-length", "Set number of lines on screen", number("length", "Number of lines on screen, 0 for no pages"), this::length),
                one("screen-width", "Set number of characters on a line", number("width", "Number of characters on a line"), this::width),
                timestamp());
    }

    private static List<Offer> number(String name, String help) {
        return List.of(Offer.placeholder(name, help));
    }

    private static LocalCommand one(String name, String help, List<Offer> values, Setting setting) {
        return new LocalCommand(List.of("set", "cli", name), help, new LocalCommand.Body() {
            @Override
            public Mode.Next run(Line line, Words arguments, Screen screen) {
                if (arguments.isEmpty()) {
                    throw arguments.problem(0, "missing argument.");
                }
                arguments.requireAtMost(1);
                screen.line(setting.set(arguments));
                return new Mode.Next.Stay();
            }

            @Override
            public List<Offer> offers(Words arguments) {
                return arguments.isEmpty() ? values : List.of(LocalCommand.END);
            }
        });
    }

    private LocalCommand timestamp() {
        return new LocalCommand(List.of("set", "cli", "timestamp"), "Timestamp CLI output", new LocalCommand.Body() {
            @Override
            public Mode.Next run(Line line, Words arguments, Screen screen) {
                arguments.requireAtMost(1);
                var on = arguments.isEmpty() || !DISABLE.full(arguments, 0).equals("disable");
                preferences.timestamp(on);
                screen.line(on ? "CLI timestamp set to: %b %d %T" : "CLI timestamp disabled");
                return new Mode.Next.Stay();
            }

            @Override
            public List<Offer> offers(Words arguments) {
                return arguments.isEmpty() ? List.of(LocalCommand.END, DISABLE.offers().getFirst()) : List.of(LocalCommand.END);
            }
        });
    }

    private String completeOnSpace(Words argument) {
        var on = SWITCH.full(argument, 0).equals("on");
        preferences.completeOnSpace(on);
        return (on ? "Enabling" : "Disabling") + " complete-on-space";
    }

    private String idle(Words argument) {
        return told(argument, minutes -> {
            preferences.idle(Duration.ofMinutes(minutes));
            return minutes == 0 ? "Idle timeout disabled" : "Idle timeout set to " + minutes + " minutes";
        });
    }

    private String prompt(Words argument) {
        preferences.prompt(argument.text(0));
        return "CLI prompt set to " + argument.text(0);
    }

    private String length(Words argument) {
        return told(argument, rows -> {
            preferences.screenLength(rows);
            return "Screen length set to " + rows;
        });
    }

    private String width(Words argument) {
        return told(argument, columns -> {
            preferences.screenWidth(columns);
            return "Screen width set to " + columns;
        });
    }

    private static String told(Words argument, Function<Integer, String> setting) {
        try {
            var number = Integer.parseInt(argument.text(0));
            if (number >= 0 && number <= MOST) {
                return setting.apply(number);
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw argument.problem(0, "invalid number: a number from 0 to " + MOST + " is expected.");
    }
}
