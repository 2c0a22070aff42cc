package org.opennfx.backends.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.opennfx.backends.host.EchoAnswer;
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

    private EchoAnswer ask(String address, int hops) throws HostException {
        return probe.ask(address, new EchoRequest(100, Duration.ofSeconds(1), hops, false), new CompletableFuture<>());
    }

    @Test
    void aQuestionToTheMachineItselfIsAnswered() throws HostException {
        var reply = assertInstanceOf(EchoAnswer.Reply.class, ask(LOOPBACK, 64));
        assertEquals(LOOPBACK, reply.from());
        assertEquals(108, reply.size());
        assertEquals(64, reply.hops());
    }

    @Test
    void whatCannotBeSentIsToldInTheWordsOfTheMachine() {
        assertThrows(HostException.class, () -> ask("127.0.0.256", 64));
    }

    @Test
    void nobodyIsAskedForWhomNobodyWaits() throws HostException {
        var request = new EchoRequest(100, Duration.ofSeconds(60), 64, false);
        assertEquals(new EchoAnswer.Silence(), probe.ask("192.0.2.1", request, CompletableFuture.completedFuture("gone")));
    }

    @Test
    void namesAreThoseThatTheMachineKnows() {
        assertTrue(probe.resolve("localhost").isPresent());
        assertEquals(Optional.empty(), probe.resolve("nobody.invalid"));
    }
}
