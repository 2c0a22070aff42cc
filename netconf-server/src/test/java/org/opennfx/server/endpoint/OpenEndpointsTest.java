package org.opennfx.server.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.opennfx.server.access.ConnectionPolicy;
import org.opennfx.server.access.Logins;
import org.opennfx.server.callhome.BackOff;
import org.opennfx.server.ssh.HostKeys;
import org.opennfx.server.ssh.SshBasis;
import org.opennfx.server.ssh.SshSettings;
import org.opennfx.server.ssh.SshThreads;
import org.opennfx.server.transport.StreamService;

class OpenEndpointsTest {
    private static final StreamService NOBODY = _ -> { };

    @AutoClose
    private final SshThreads threads = new SshThreads();

    private final OpenEndpoints endpoints = new OpenEndpoints(new Openings(
            (_, _) -> NOBODY,
            new SshBasis(
                    SshSettings.DEFAULT,
                    () -> ConnectionPolicy.NONE,
                    HostKeys.of(List.of()),
                    new Logins(_ -> Optional.empty(), Duration.ZERO, Duration.ZERO, InstantSource.system()),
                    threads),
            Path.of("none"),
            BackOff.DEFAULT));

    /** Without an address, which takes no port. */
    private static Wanted listener(Duration idle) {
        var security = new Security.Ssh(List.of(), Optional.empty());
        return new Wanted.Listening(new Listener("ssh", List.of(), Optional.empty(), security, idle));
    }

    @Test
    void whatIsWantedOtherwiseIsNotOpenButTaken() throws IOException {
        endpoints.open(listener(Duration.ZERO));
        assertTrue(endpoints.has(listener(Duration.ZERO)));
        assertFalse(endpoints.has(listener(Duration.ofHours(1))));
        assertTrue(endpoints.isTaken(listener(Duration.ofHours(1))));
        endpoints.withdraw(listener(Duration.ofHours(1)));
        assertEquals(List.of(listener(Duration.ZERO)), endpoints.all());
    }

    @Test
    void whatACommitOpensWhileTheServerStopsIsClosed() {
        endpoints.close();
        assertThrows(IOException.class, () -> endpoints.open(listener(Duration.ZERO)));
        assertEquals(List.of(), endpoints.all());
    }
}
