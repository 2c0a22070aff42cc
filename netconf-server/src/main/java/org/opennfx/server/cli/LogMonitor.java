package org.opennfx.server.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.opennfx.backends.files.LogTail;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.server.commands.Command;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code monitor start}, {@code stop} and {@code list}: shows what is added to logs while the session goes on. */
final class LogMonitor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogMonitor.class);
    private static final int MOST = 10;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MMM dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private record Followed(LogTail tail, CountDownLatch stopped) {}

    private final Console console;
    private final Map<String, Followed> logs = new ConcurrentSkipListMap<>();

    LogMonitor(Console console) {
        this.console = console;
    }

    static boolean isMeantBy(Command command) {
        return command.rpc().name().local().equals("monitor-log");
    }

    /** @throws org.opennfx.datastore.error.RpcException there is no terminal, or are too many already */
    void start(String name, LogTail tail) {
        if (!console.isTerminal()) {
            throw RpcError.application(ErrorTag.OPERATION_NOT_SUPPORTED, "this needs a terminal").asException();
        }
        if (logs.containsKey(name)) {
            return;
        }
        if (logs.size() == MOST) {
            throw RpcError.application(ErrorTag.RESOURCE_DENIED, "no more than " + MOST + " files can be monitored").asException();
        }
        var log = new Followed(tail, new CountDownLatch(1));
        logs.put(name, log);
        Thread.ofVirtual().name("monitor of " + name).start(() -> follow(name, log));
    }

    private void follow(String name, Followed log) {
        try {
            while (!log.stopped().await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                show(name, log.tail());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Abandoned e) {
            LOG.debug("the monitor of {} ends: {}", name, e.getMessage());
        }
    }

    /** A log that is gone may come back: it has made room for a new one. */
    private void show(String name, LogTail tail) {
        try {
            var lines = tail.more();
            if (!lines.isEmpty()) {
                var shown = new ArrayList<>(List.of("", "*** " + name + " ***"));
                shown.addAll(lines);
                console.notice(shown);
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be followed now: {}", name, e.getMessage());
        }
    }

    List<LocalCommand> commands() {
        return List.of(
                LocalCommand.plain("monitor list", "Show which logs are monitored", this::list),
                new LocalCommand(List.of("monitor", "stop"), "Stop monitoring of logs", new Stop()));
    }

    private Mode.Next list(Screen screen) {
        logs.forEach((name, log) -> screen.line("monitor start \"" + name + "\"" + changed(log)));
        return new Mode.Next.Stay();
    }

    private static String changed(Followed log) {
        try {
            Instant time = log.tail().lastChanged();
            return " (Last changed " + TIME.format(time) + ")";
        } catch (IOException _) {
            return " (it is not there now)";
        }
    }

    private final class Stop implements LocalCommand.Body {
        @Override
        public Mode.Next run(Line line, Words arguments, Screen screen) {
            arguments.requireAtMost(1);
            if (arguments.isEmpty()) {
                close();
            } else if (logs.containsKey(arguments.text(0))) {
                stop(arguments.text(0));
            } else {
                throw arguments.problem(0, "'" + arguments.text(0) + "' is not monitored.");
            }
            return new Mode.Next.Stay();
        }

        @Override
        public List<Offer> offers(Words arguments) {
            var end = new ArrayList<>(List.of(LocalCommand.END));
            if (arguments.isEmpty()) {
                logs.keySet().forEach(name -> end.add(Offer.value(name, "Log file")));
            }
            return end;
        }
    }

    private void stop(String name) {
        var log = logs.remove(name);
        if (log != null) {
            log.stopped().countDown();
        }
    }

    /** Nothing is shown any more. */
    @Override
    public void close() {
        logs.keySet().forEach(this::stop);
    }
}
