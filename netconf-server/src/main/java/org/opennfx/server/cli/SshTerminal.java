package org.opennfx.server.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.transport.Pty;
import org.opennfx.server.transport.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The terminal at the other end of a transport. A thread takes what is typed off the transport, so that ^C is seen while
 * something is done.
 */
final class SshTerminal extends LineDisciplineTerminal {
    private static final Logger LOG = LoggerFactory.getLogger(SshTerminal.class);
    private static final int INTERRUPT = 3;
    private static final int MOST_AT_ONCE = 1024;
    private static final int USUAL_COLUMNS = 80;
    private static final int MOST_COLUMNS = 10_000;
    private static final int USUAL_ROWS = 24;
    /** Those that are told from each other; the others understand what xterm does. */
    private static final Set<String> KNOWN = Set.of("ansi", "dumb", "screen", "screen-256color", "xterm", "xterm-256color");

    private final Transport transport;
    private final Pty pty;
    private final Preferences preferences;
    private volatile Optional<SessionEnd> ended = Optional.empty();
    private volatile Optional<Remote> remote = Optional.empty();
    private volatile boolean interruptible;
    private volatile boolean interrupted;
    private volatile Optional<Runnable> instead = Optional.empty();

    private SshTerminal(Transport transport, Pty pty, Preferences preferences) throws IOException {
        super("cli", type(pty), new BufferedOutputStream(transport.output()), StandardCharsets.UTF_8);
        this.transport = transport;
        this.pty = pty;
        this.preferences = preferences;
    }

    static SshTerminal open(Transport transport, Pty pty, Preferences preferences) {
        try {
            var terminal = new SshTerminal(transport, pty, preferences);
            terminal.begin();
            return terminal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(Pty pty) {
        var type = pty.type().toLowerCase(Locale.ROOT);
        return KNOWN.contains(type) ? type : "xterm";
    }

    private void begin() {
        var raw = getAttributes();
        raw.setLocalFlag(LocalFlag.ISIG, false);
        raw.setLocalFlag(LocalFlag.ICANON, false);
        raw.setLocalFlag(LocalFlag.ECHO, false);
        raw.setInputFlag(InputFlag.ICRNL, false);
        setAttributes(raw);
        preferences.follow(this::resize);
        pty.whenResized(() -> {
            resize();
            raise(Signal.WINCH);
        });
        Thread.ofVirtual().name("keys of " + transport.peer().user() + "@" + transport.peer().address()).start(this::take);
    }

    private void resize() {
        var now = pty.size();
        var columns = preferences.screenWidth().orElse(now.columns() > 0 ? now.columns() : USUAL_COLUMNS);
        setSize(Size.of(columns > 0 ? columns : MOST_COLUMNS, now.rows() > 0 ? now.rows() : USUAL_ROWS));
    }

    private void take() {
        var bytes = new byte[MOST_AT_ONCE];
        try {
            for (var count = read(bytes); count >= 0; count = read(bytes)) {
                take(bytes, count);
            }
            end(new SessionEnd(SessionEnd.Reason.DROPPED, "the client closed the channel"));
        } catch (IOException e) {
            end(SessionEnd.lost(e));
        }
    }

    /** Who waits for the end of a command is not idle. */
    private int read(byte[] bytes) throws IOException {
        while (true) {
            try {
                return transport.input().read(bytes);
            } catch (SocketTimeoutException e) {
                if (!interruptible) {
                    throw e;
                }
            }
        }
    }

    private void take(byte[] bytes, int count) throws IOException {
        if (remote.isPresent()) {
            pass(remote.get(), Arrays.copyOf(bytes, count));
        } else if (!interrupts(bytes, count)) {
            processInputBytes(bytes, 0, count);
        }
    }

    /** What cannot be taken is lost, as on a line that nobody listens to. */
    private static void pass(Remote to, byte[] keys) {
        try {
            to.type(keys);
        } catch (IOException e) {
            LOG.debug("keys are lost: {}", e.getMessage());
        }
    }

    private static int indexOf(int key, byte[] bytes, int count) {
        for (var i = 0; i < count; i++) {
            if (bytes[i] == key) {
                return i;
            }
        }
        return -1;
    }

    /** As {@link Screen#connect}. */
    void connect(Remote other) {
        remote = Optional.of(other);
        try {
            for (var said = other.next(); said.isPresent(); said = other.next()) {
                masterOutput.write(said.get());
                masterOutput.flush();
            }
        } catch (IOException e) {
            throw new Abandoned(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            remote = Optional.empty();
        }
    }

    void end(SessionEnd why) {
        ended = Optional.of(why);
        remote.ifPresent(Remote::close);
        try {
            slaveInputPipe.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing comes from the client any more. */
    boolean isEnded() {
        return ended.isPresent();
    }

    /** Why nothing comes any more; while the client is there, it has said so with ^D. */
    SessionEnd end() {
        return ended.orElseGet(SessionEnd::closed);
    }

    boolean isInterrupted() {
        return interrupted;
    }

    /**
     * From here on ^C is told by {@link #isInterrupted}, and does not reach whoever reads keys, or it does.
     *
     * @return what it was before
     */
    synchronized boolean interruptible(boolean now) {
        var before = interruptible;
        interruptible = now;
        return before;
    }

    /** A command begins, which ^C breaks off. */
    synchronized void beginInterruptible() {
        interrupted = false;
        interruptible = true;
    }

    private synchronized boolean interrupts(byte[] bytes, int count) {
        var interrupts = interruptible && indexOf(INTERRUPT, bytes, count) >= 0;
        if (interrupts && instead.isPresent()) {
            var action = instead.get();
            instead = Optional.empty();
            action.run();
        } else {
            interrupted |= interrupts;
        }
        return interrupts;
    }

    /** As {@link Console#onBreak}. */
    synchronized void onBreak(Optional<Runnable> action) {
        instead = action;
    }
}
