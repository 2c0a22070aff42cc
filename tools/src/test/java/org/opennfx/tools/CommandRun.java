package org.opennfx.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.opennfx.yang.YangModules;

/** What a command line of {@code nfx} did, in this process. */
record CommandRun(int exitCode, String out, String err) {
    static CommandRun of(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        var nfx = Nfx.commandLine(words).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        var code = nfx.execute(words);
        return new CommandRun(code, lines(out), lines(err));
    }

    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /** Copies an example of the models to a folder. */
    static Path example(String resource, Path folder) {
        try (var content = YangModules.resource(resource).openStream()) {
            var file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
            Files.copy(content, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Path folder, String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
