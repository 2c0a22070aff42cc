package org.opennfx.backends.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.opennfx.backends.host.Echo;
import org.opennfx.backends.host.EchoRequest;
import org.opennfx.datastore.host.HostException;

/** Questions to the machine itself, where it has the program that asks. */
@EnabledIf("hasPing")
class LinuxProbeTest {
    private static final String LOOPBACK = "127.0.0.1";

    private final LinuxProbe probe = new LinuxProbe(new LinuxCommand(Optional.empty()));

    static boolean hasPing() {
        return Files.isExecutable(Path.of("/usr/bin/ping")) || Files.isExecutable(Path.of("/bin/ping"));
    }

    private static EchoRequest request(int size, boolean whole) {
        return new EchoRequest(3, size, Duration.ofMillis(10), Duration.ofSeconds(1), 64, whole);
    }

    @Test
    void eachQuestionToTheMachineItselfIsAnswered() throws HostException {
        var echoes = probe.ping(LOOPBACK, request(100, false));
        assertEquals(List.of(0, 1, 2), echoes.stream().map(Echo::sequence).toList());
        for (var echo : echoes) {
            var reply = echo.reply().orElseThrow();
            assertEquals(LOOPBACK, reply.from());
            assertEquals(108, reply.size());
            assertEquals(64, reply.hops());
        }
    }

    @Test
    void whatCannotBeSentIsToldInTheWordsOfTheMachine() {
        assertThrows(HostException.class, () -> probe.ping("127.0.0.256", request(56, false)));
    }

    @Test
    void theMachineItselfIsTheFirstStepOfTheWayToIt() throws HostException {
        assertEquals(List.of(Optional.of(LOOPBACK)), probe.route(LOOPBACK, 30));
    }

    @Test
    void namesAreThoseThatTheMachineKnows() {
        assertTrue(probe.resolve("localhost").isPresent());
        assertEquals(Optional.empty(), probe.resolve("nobody.invalid"));
    }
}
