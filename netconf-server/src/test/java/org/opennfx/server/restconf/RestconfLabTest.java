package org.opennfx.server.restconf;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests that share a server with the modules of these tests. */
public abstract class RestconfLabTest {
    @TempDir
    protected static Path directory;

    protected static RestconfLab lab;

    @BeforeAll
    protected static void start() throws IOException {
        lab = RestconfLab.start(directory);
    }

    @AfterAll
    protected static void stop() throws IOException {
        lab.close();
    }
}
