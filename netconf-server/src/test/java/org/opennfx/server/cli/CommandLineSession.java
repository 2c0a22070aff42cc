package org.opennfx.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests at the command line of one server. */
abstract class CommandLineSession {
    @TempDir
    static Path directory;

    static CliServer device;

    @BeforeAll
    static void start() throws IOException {
        device = CliServer.start(directory);
    }

    @AfterAll
    static void stop() throws IOException {
        device.close();
    }
}
