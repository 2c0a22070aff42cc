package org.opennfx.backends.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opennfx.backends.host.EchoAnswer;
import org.opennfx.backends.host.EchoRequest;
import org.opennfx.backends.host.NetworkProbe;
import org.opennfx.backends.linux.LinuxCommand;
import org.opennfx.backends.linux.LinuxProbe;
import org.opennfx.datastore.host.Audience;
import org.opennfx.datastore.host.HostException;

@Timeout(60)
class QuestionsTest {
    private static final EchoRequest REQUEST = new EchoRequest(56, Duration.ofSeconds(50), 64, false);
    private static final EchoAnswer REPLY = new EchoAnswer.Reply("192.0.2.1", 64, 64, Duration.ofMillis(1));

    private final List<Integer> heard = new ArrayList<>();
    private final Audience audience = Audience.patient();

    /** A machine that answers the first question when it is let to, and the others at once. */
    private record SlowAtFirst(CountDownLatch allowed) implements NetworkProbe {
        @Override
        public Optional<String> resolve(String host) {
            return Optional.of(host);
        }

        @Override
        public EchoAnswer ask(String address, EchoRequest request, CompletableFuture<?> unwanted) throws HostException {
            try {
                if (Thread.currentThread().getName().equals("ping-1")) {
                    allowed.await();
                }
                return REPLY;
            } catch (InterruptedException e) {
                throw new HostException("ping", address, "interrupted", e);
            }
        }
    }

    private Questions questions(NetworkProbe probe) {
        return new Questions(probe, "192.0.2.1", REQUEST, audience, answered -> heard.add(answered.sequence()));
    }

    @Test
    void aLateAnswerKeepsNoOtherQuestionBack() throws HostException {
        var answered = new CountDownLatch(1);
        try (var questions = questions(new SlowAtFirst(answered))) {
            for (var number = 0; number < 3; number++) {
                questions.ask();
                questions.pass(Duration.ZERO, 1);
            }
            answered.countDown();
            questions.pass(Duration.ZERO, 0);
        }
        assertEquals(List.of(1, 2, 0), heard);
    }

    @Test
    void whoLeavesDoesNotWaitForAnswers() throws HostException {
        try (var questions = questions(new LinuxProbe(new LinuxCommand(Optional.empty())))) {
            audience.leave();
            questions.ask();
            assertFalse(questions.pass(Duration.ofHours(1), 0));
        }
        assertEquals(List.of(0), heard);
    }

    @Test
    void whatCannotBeAskedIsAnErrorInTheWordsOfTheMachine() {
        try (var questions = new Questions(
                new LinuxProbe(new LinuxCommand(Optional.empty())), "127.0.0.256", REQUEST, audience, _ -> { })) {
            questions.ask();
            assertThrows(HostException.class, () -> questions.pass(Duration.ofHours(1), 0));
        }
    }
}
