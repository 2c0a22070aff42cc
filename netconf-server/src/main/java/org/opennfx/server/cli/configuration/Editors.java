package org.opennfx.server.cli.configuration;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opennfx.backends.state.Numbers;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.operations.Session;

/** Who is editing the configuration on a command line. Safe for any thread. */
final class Editors {
    private final List<Editing> all = new CopyOnWriteArrayList<>();

    void enter(Editing editing) {
        all.add(editing);
    }

    void leave(Editing editing) {
        all.remove(editing);
    }

    /** All that are editing, as the device shows them. */
    List<String> lines() {
        return lines(_ -> true);
    }

    List<String> others(Session session) {
        return lines(editing -> editing.session() != session);
    }

    /** @param failure says who keeps others out, where that is nobody on a command line */
    void tellWhoLocks(RpcException failure, Screen screen) {
        var holders = lines(editing -> editing.access() == Access.EXCLUSIVE);
        screen.message("error: configuration database locked by:");
        if (holders.isEmpty()) {
            screen.message("  " + failure.errors().getFirst().message());
        }
        holders.forEach(screen::message);
    }

    private List<String> lines(Predicate<Editing> wanted) {
        return all.stream()
                .filter(wanted)
                .flatMap(Editors::lines)
                .toList();
    }

    private static String clock(Duration time) {
        return "%02d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    private static Stream<String> lines(Editing editing) {
        var session = editing.session();
        var mode = switch (editing.access()) {
            case SHARED -> "";
            case EXCLUSIVE -> "exclusive ";
            case PRIVATE -> "private ";
        };
        return Stream.of(
                "  " + session.user() + " terminal " + session.terminal() + " (pid " + session.id() + ") on since "
                        + Numbers.dateTime(session.since()) + ", idle " + clock(session.idle()),
                "      " + mode + editing.banner());
    }
}
