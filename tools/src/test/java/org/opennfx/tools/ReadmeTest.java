package org.opennfx.tools;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    /** The script itself is run by the tests of the server. */
    @Test
    void showsTheFirstSessionAsItIsRun() throws IOException {
        var readme = Files.readString(Path.of("../README.md"));
        var script = Files.readString(Path.of("examples/first-session.py"));
        assertTrue(readme.contains("```python\n" + script + "```\n"));
    }
}
