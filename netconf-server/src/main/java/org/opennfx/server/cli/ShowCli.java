package org.opennfx.server.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** {@code show cli}: what holds for the session, and what it has typed. */
record ShowCli(Console console, Preferences preferences) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    List<LocalCommand> commands() {
        return List.of(
                LocalCommand.plain("show cli", "Show command-line interface settings", this::settings),
                LocalCommand.plain("show cli history", "Show list of previous commands", this::history));
    }

    private Mode.Next settings(Screen screen) {
        screen.line("CLI complete-on-space set to " + (preferences.completesOnSpace() ? "on" : "off"));
        screen.line(preferences.idle().map(time -> "CLI idle-timeout set to " + time.toMinutes() + " minutes").orElse("CLI idle-timeout disabled"));
        screen.line("CLI screen-length set to " + preferences.screenLength().orElseGet(console::rows));
        screen.line("CLI screen-width set to " + preferences.screenWidth().orElseGet(console::columns));
        screen.line("CLI timestamp " + (preferences.timestamp() ? "set to: %b %d %T" : "disabled"));
        return new Mode.Next.Stay();
    }

    private Mode.Next history(Screen screen) {
        console.history().forEach(typed -> screen.line("  " + TIME.format(typed.time()) + " -- " + typed.line()));
        return new Mode.Next.Stay();
    }
}
