package org.opennfx.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;

/** Somebody at a terminal. */
final class Typist implements AutoCloseable {
    static final String ENTER = "\r";
    static final String CTRL_C = "\u0003";
    static final String CTRL_D = "\u0004";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ClientSession session;
    private final ChannelShell shell;
    private final TerminalPicture picture;
    private int row = -1;
    /** Where the last line was entered. */
    private int entered = -1;

    private Typist(ClientSession session, ChannelShell shell, TerminalPicture picture) {
        this.session = session;
        this.shell = shell;
        this.picture = picture;
    }

    /** @param session is closed with it */
    static Typist at(ClientSession session, int columns, int rows) throws IOException {
        var shell = session.createShellChannel();
        shell.setPtyType("xterm");
        shell.setPtyColumns(columns);
        shell.setPtyLines(rows);
        var picture = new TerminalPicture(columns);
        shell.setOut(new Shown(picture));
        shell.open().verify(PATIENCE);
        return new Typist(session, shell, picture);
    }

    /** Pieces of characters never come here: what is shown is ASCII. */
    private static final class Shown extends OutputStream {
        private final TerminalPicture picture;

        Shown(TerminalPicture picture) {
            this.picture = picture;
        }

        @Override
        public void write(int next) {
            write(new byte[] {(byte) next}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            picture.show(new String(bytes, offset, length, UTF_8));
            synchronized (picture) {
                picture.notifyAll();
            }
        }
    }

    Typist type(String keys) {
        if (keys.endsWith(ENTER)) {
            entered = picture.row();
        }
        try {
            shell.getInvertedIn().write(keys.getBytes(UTF_8));
            shell.getInvertedIn().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the line of the cursor is this one, and below the one that was entered: the prompt before that may still stand. */
    Typist await(String current) throws InterruptedException {
        return await(shown -> shown.row() > entered && shown.current().equals(current), current);
    }

    /** Waits for the question before the next page. */
    Typist awaitMore() throws InterruptedException {
        return await(shown -> shown.current().matches("---\\(more( \\d+%)?\\)---"), "---(more)---");
    }

    /** Waits for a prompt behind all that was typed before. */
    Typist awaitNext(String prompt) throws InterruptedException {
        var last = row;
        await(shown -> shown.row() > last && shown.current().equals(prompt), prompt);
        row = picture.row();
        return this;
    }

    Typist awaitLine(String line) throws InterruptedException {
        return await(shown -> shown.lines().contains(line), line);
    }

    /** @param pattern of the whole line */
    Typist awaitLineLike(String pattern) throws InterruptedException {
        return await(shown -> shown.lines().stream().anyMatch(line -> line.matches(pattern)), pattern);
    }

    private Typist await(Predicate<TerminalPicture> wanted, String what) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (picture) {
            while (!wanted.test(picture)) {
                var left = end - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("no \"" + what + "\" came:\n" + String.join("\n", picture.lines()));
                }
                picture.wait(Duration.ofNanos(left).toMillis() + 1);
            }
        }
        return this;
    }

    void resize(int columns, int rows) throws IOException {
        shell.sendWindowChange(columns, rows);
    }

    /** All that has been shown. */
    List<String> screen() {
        return picture.lines();
    }

    /** Waits for the end of the session, and gives its exit status. */
    int status() {
        awaitEnd();
        return shell.getExitStatus();
    }

    void awaitEnd() {
        if (!shell.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE).contains(ClientChannelEvent.CLOSED)) {
            throw new AssertionError("the session goes on:\n" + String.join("\n", screen()));
        }
    }

    @Override
    public void close() throws IOException {
        session.close();
    }
}
