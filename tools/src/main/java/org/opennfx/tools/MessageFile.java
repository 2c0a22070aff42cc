package org.opennfx.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log once more, in the state directory: {@code log/messages}, which clients can read, and the files before it. The state
 * directory is not made, and may be emptied at any time.
 */
final class MessageFile extends AppenderBase<ILoggingEvent> {
    private static final String NAME = "messages";
    private static final long LARGEST_BYTES = 1 << 20;
    private static final int KEPT = 4;

    private final Path state;
    private final LogLine layout = LogLine.dated();

    MessageFile(Path state) {
        this.state = state;
    }

    /** Keeps what is logged from now on; nothing where another configuration of the log has taken its place. */
    static void keepIn(Path state) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            var file = new MessageFile(state);
            file.setContext(context);
            file.setName(NAME);
            file.start();
            context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(file);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (!Files.isDirectory(state)) {
            return;
        }
        try {
            write(layout.doLayout(event));
        } catch (IOException e) {
            addError("the log cannot be kept", e);
        }
    }

    private void write(String line) throws IOException {
        var directory = state.resolve("log");
        Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var file = directory.resolve(NAME);
        if (Files.exists(file) && Files.size(file) >= LARGEST_BYTES) {
            rotate(directory);
        }
        Files.writeString(file, line, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void rotate(Path directory) throws IOException {
        for (var number = KEPT - 2; number >= 0; number--) {
            var older = directory.resolve(NAME + "." + number);
            if (Files.exists(older)) {
                Files.move(older, directory.resolve(NAME + "." + (number + 1)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(directory.resolve(NAME), directory.resolve(NAME + ".0"));
    }
}
