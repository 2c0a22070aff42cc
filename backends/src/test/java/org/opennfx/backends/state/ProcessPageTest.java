package org.opennfx.backends.state;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;

/** {@code show system processes}. */
class ProcessPageTest {
    @TempDir
    Path state;

    private String processes(String level) {
        return Site.branch(state).rpc("<get-system-process-information xmlns=\"urn:opennfx:nfx\">" + level
                + "</get-system-process-information>");
    }

    @Test
    void theServerAndTheGuestsThatRunAreShown() {
        var shown = processes("");
        assertTrue(shown.contains("<pid>" + ProcessHandle.current().pid() + "</pid>"), shown);
        assertTrue(shown.contains("<command>vrtr1</command>"), shown);
        assertFalse(shown.contains("<memory>"), shown);
    }

    @Test
    void memoryAndStartAreShownWhereTheyAreAskedFor() {
        var shown = processes("<extensive/>");
        assertTrue(shown.contains("<memory>4194304</memory>"), shown);
        assertTrue(shown.contains("<start-time>"), shown);
    }
}
