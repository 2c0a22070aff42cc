package org.opennfx.backends.probe;

import java.time.Duration;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.opennfx.backends.host.EchoAnswer;
import org.opennfx.backends.host.EchoRequest;
import org.opennfx.backends.host.NetworkProbe;
import org.opennfx.datastore.host.Audience;
import org.opennfx.datastore.host.HostException;

/**
 * Questions to one machine that follow each other whether or not those before have been answered. What has come of them is told
 * on the thread that asks, in the order in which it is known.
 */
final class Questions implements AutoCloseable {
    private final NetworkProbe probe;
    private final String address;
    private final EchoRequest request;
    private final Audience audience;
    private final Consumer<Answered> heard;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("ping-", 1).factory());
    private final CompletionService<Answered> answers = new ExecutorCompletionService<>(threads);
    private int asked;
    private int known;

    /** @param sequence the number of the question, from 0 */
    record Answered(int sequence, EchoAnswer came) {}

    /** @param audience when it has left, nobody waits for answers any more */
    Questions(NetworkProbe probe, String address, EchoRequest request, Audience audience, Consumer<Answered> heard) {
        this.probe = probe;
        this.address = address;
        this.request = request;
        this.audience = audience;
        this.heard = heard;
    }

    int asked() {
        return asked;
    }

    void ask() {
        var sequence = asked++;
        answers.submit(() -> new Answered(sequence, probe.ask(address, request, audience.left())));
    }

    /**
     * Lets time pass, and goes on until no more than so many are unanswered.
     *
     * @return whether the audience is still there
     * @throws HostException one could not be asked
     */
    boolean pass(Duration time, int unanswered) throws HostException {
        var end = System.nanoTime() + time.toNanos();
        for (var left = time; left.isPositive() && stays(); left = Duration.ofNanos(end - System.nanoTime())) {
            if (asked == known) {
                audience.staysFor(left);
            } else {
                hear(left);
            }
        }
        while (asked - known > unanswered) {
            hear(request.patience());
        }
        return stays();
    }

    private boolean stays() {
        return !audience.left().isDone();
    }

    private void hear(Duration patience) throws HostException {
        try {
            var answer = answers.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (answer != null) {
                known++;
                heard.accept(answer.get());
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(e);
        }
    }

    private HostException failure(Throwable why) {
        return why instanceof HostException said ? said : new HostException("ping", address, String.valueOf(why.getMessage()), why);
    }

    /** Ends what nobody has waited for. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
