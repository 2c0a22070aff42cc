package org.opennfx.server.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A program of the machine that runs at the user's terminal, on a pseudo-terminal that {@code script} (util-linux) opens for it.
 * It has the size that the terminal has when it begins. It ends with what connects it, and whatever it has started then.
 */
record ProgramAtTerminal(Process process) implements Remote {
    /** @throws IOException it could not be started */
    static ProgramAtTerminal start(List<String> words, Screen screen) throws IOException {
        var size = "stty rows " + screen.height() + " cols " + screen.width();
        var line = words.stream().map(ProgramAtTerminal::quoted).collect(Collectors.joining(" "));
        var builder = new ProcessBuilder("script", "-qfec", size + "; exec " + line, "/dev/null").redirectErrorStream(true);
        builder.environment().put("SHELL", "/bin/sh");
        builder.environment().put("TERM", "xterm");
        return new ProgramAtTerminal(builder.start());
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    @Override
    public Optional<byte[]> next() {
        return Remote.read(process.getInputStream()::read);
    }

    @Override
    public void type(byte[] keys) throws IOException {
        process.getOutputStream().write(keys);
        process.getOutputStream().flush();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
