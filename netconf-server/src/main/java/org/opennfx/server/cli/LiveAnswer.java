package org.opennfx.server.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;
import org.opennfx.datastore.host.Audience;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.commands.Command;

/** The answer of a command that is asked for again and again, each time in place of the one before, until a key ends it. */
final class LiveAnswer implements Remote {
    private static final String CLEAR = "\u001b[H\u001b[2J";
    private static final int KEYS_AHEAD = 256;
    private static final char INTERRUPT = 3;
    private static final char ESCAPE = 0x1b;

    private final CliSession cli;
    private final WatchedInterface watched;
    private final CurrentDelta delta = new CurrentDelta();
    private final BlockingQueue<Character> keys = new ArrayBlockingQueue<>(KEYS_AHEAD);
    private Command command;
    private Optional<ContainerNode> shown = Optional.empty();
    private Optional<NameLine> asked = Optional.empty();
    private String notice = "";
    private boolean frozen;
    /** Of the answer that is waited for. */
    private volatile Audience audience = Audience.patient();

    private volatile boolean closed;

    LiveAnswer(CliSession cli, Command command) {
        this.cli = cli;
        this.command = command;
        this.watched = WatchedInterface.of(cli, command);
    }

    static boolean isMeantBy(Command command) {
        return command.rpc().extension("nfx-cli", "live").isPresent();
    }

    @Override
    public Optional<byte[]> next() throws InterruptedException {
        audience = Audience.patient();
        var key = frozen || asked.isPresent() ? keys.take() : keys.poll();
        if (key == null) {
            watch();
        } else {
            obey(key);
        }
        return closed ? Optional.empty() : Optional.of((CLEAR + picture()).getBytes(StandardCharsets.UTF_8));
    }

    /** What a key has cut short is not shown: its time is none to tell rates of. */
    private void watch() {
        var output = cli.operations().invoke(cli.session(), command.rpc(), command.input(), audience);
        if (!audience.left().isDone()) {
            shown = Optional.of(delta.since(output));
        }
    }

    private void obey(char key) {
        notice = "";
        if (asked.isPresent()) {
            answer(asked.get().with(key));
            return;
        }
        switch (key) {
            case 'q', 'Q', INTERRUPT, ESCAPE -> closed = true;
            case 'f' -> frozen = true;
            case 't' -> frozen = false;
            case 'c' -> delta.forget();
            case 'n' -> watched.after(command).ifPresent(this::turnTo);
            case 'i' -> asked = watched.isOne(command) ? Optional.of(NameLine.EMPTY) : Optional.empty();
            default -> { }
        }
    }

    private void turnTo(Command other) {
        command = other;
        shown = Optional.empty();
        frozen = false;
        delta.forget();
    }

    private void answer(NameLine line) {
        asked = line.isOpen() ? Optional.of(line) : Optional.empty();
        line.entered().ifPresent(name -> watched.named(command, name)
                .ifPresentOrElse(this::turnTo, () -> notice = "interface " + name + " not found"));
    }

    /** As much as the terminal has room for. */
    private String picture() {
        var columns = Math.max(1, cli.console().columns());
        var rows = Math.max(2, cli.console().rows());
        var text = shown.map(output -> cli.device().screens().text(command.rpc(), output)).orElse("");
        return text.lines().limit(rows - 2L).map(line -> cut(line, columns) + "\r\n").collect(Collectors.joining())
                + cut(bottom(), columns)
                + (asked.isPresent() ? "" : "\r\n");
    }

    private static String cut(String line, int columns) {
        return line.substring(0, Math.min(columns - 1, line.length()));
    }

    private String bottom() {
        var help = watched.isOne(command)
                ? "Next='n', Quit='q' or ESC, Freeze='f', Thaw='t', Clear='c', Interface='i'"
                : "Quit='q' or ESC, Freeze='f', Thaw='t'";
        return asked.map(line -> "Interface: " + line.text())
                .orElseGet(() -> notice.isEmpty() ? help : notice);
    }

    @Override
    public void type(byte[] typed) {
        // what does not fit is lost, as on a line that nobody reads
        new String(typed, StandardCharsets.ISO_8859_1).chars().forEach(key -> keys.offer((char) key));
        audience.leave();
    }

    @Override
    public void close() {
        closed = true;
        keys.clear();
        type(new byte[] {'q'});
    }
}
