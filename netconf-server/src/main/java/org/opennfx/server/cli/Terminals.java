package org.opennfx.server.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opennfx.datastore.notification.EventListener;
import org.opennfx.datastore.notification.LoggedEvent;
import org.opennfx.datastore.notification.Notification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The terminals at which somebody works. All of them are told when a confirmed commit is undone, as on the device. */
final class Terminals implements EventListener {
    private static final Logger LOG = LoggerFactory.getLogger(Terminals.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Face sender;
    private final Set<Console> open = ConcurrentHashMap.newKeySet();

    /** @param sender in whose name they are told */
    Terminals(Face sender) {
        this.sender = sender;
    }

    /** A terminal's stay. */
    interface Stay extends AutoCloseable {
        @Override
        void close();
    }

    /** Tells a console from now on, where it is a terminal, until what is returned is closed. */
    Stay enter(Console console) {
        if (console.isTerminal()) {
            open.add(console);
        }
        return () -> open.remove(console);
    }

    @Override
    public void happened(LoggedEvent event) {
        undone(event.event()).ifPresent(what -> broadcast(event.event().eventTime(), what));
    }

    /** RFC 6470 2.2 */
    private static Optional<String> undone(Notification event) {
        if (!event.name().local().equals("netconf-confirmed-commit")) {
            return Optional.empty();
        }
        return event.content().leaf("confirm-event").flatMap(turn -> switch (turn) {
            case "timeout" -> Optional.of("Commit was not confirmed; automatic rollback complete.");
            case "cancel" -> Optional.of("Confirmed commit was cancelled; rollback complete.");
            default -> Optional.empty();
        });
    }

    /** Each on a thread of its own: a client that takes no output keeps nobody waiting. */
    private void broadcast(Instant time, String message) {
        var from = "Broadcast Message from root" + sender.hostName().get().map(name -> "@" + name).orElse("");
        var lines = List.of("", from, "        (no tty) at " + TIME.format(time) + " UTC...", "", message, "");
        open.forEach(console -> Thread.ofVirtual().name("broadcast").start(() -> tell(console, lines)));
    }

    private static void tell(Console console, List<String> lines) {
        try {
            console.broadcast(lines);
        } catch (Abandoned e) {
            LOG.debug("a terminal cannot be told: {}", e.getMessage());
        }
    }
}
