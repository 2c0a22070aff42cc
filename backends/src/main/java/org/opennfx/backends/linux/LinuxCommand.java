package org.opennfx.backends.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opennfx.datastore.host.HostException;

/** Runs programs of the machine, without a shell. */
public final class LinuxCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final NetworkNamespace namespace;
    private final List<String> prefix;

    /** @param namespace the network namespace that they run in; empty for the one of this process */
    public LinuxCommand(Optional<String> namespace) {
        this(namespace, namespace.map(name -> new String[] {"ip", "netns", "exec", name}).orElseGet(() -> new String[0]));
    }

    /** @param prefix runs the program that is named after it */
    LinuxCommand(Optional<String> namespace, String... prefix) {
        this.namespace = new NetworkNamespace(namespace);
        this.prefix = List.of(prefix);
    }

    /** Where they run. */
    NetworkNamespace namespace() {
        return namespace;
    }

    /**
     * Runs a program to its end.
     *
     * @param subsystem the part of the machine that an error names
     * @return what it wrote to its standard output
     * @throws HostException it could not be run, took more than 20 s, or failed, in its own words
     */
    public String run(String subsystem, String... words) throws HostException {
        return feed(subsystem, "", words);
    }

    /** As {@link #run(String, String...)}, with a standard input of its own. */
    public String feed(String subsystem, String input, String... words) throws HostException {
        var result = execute(subsystem, PATIENCE, _ -> { }, input, words);
        if (result.code() != 0) {
            throw new HostException(subsystem, words[0], result.words());
        }
        return result.output();
    }

    /** The words by which a program is run there. */
    List<String> line(List<String> words) {
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }

    /**
     * What came of a program that has been run to its end.
     *
     * @param code 0 where all went well
     * @param errors the lines of its standard error output
     */
    public record Result(int code, String output, List<String> errors) {
        public Result {
            errors = List.copyOf(errors);
        }

        /** The errors on one line; some programs write them to their standard output. */
        public String words() {
            var lines = errors.isEmpty() ? output.lines().map(String::strip).toList() : errors;
            return lines.isEmpty() ? "it ended with " + code : String.join("; ", lines);
        }
    }

    /**
     * Runs a program that may fail, and may take a while.
     *
     * @throws HostException it could not be run, or the thread was interrupted; the program has ended then
     */
    public Result attempt(String subsystem, Duration patience, String... words) throws HostException {
        return attempt(subsystem, patience, _ -> { }, words);
    }

    /** As {@link #attempt(String, Duration, String...)}; each line of its standard output is told when it comes. */
    public Result attempt(String subsystem, Duration patience, Consumer<String> lines, String... words) throws HostException {
        return execute(subsystem, patience, lines, "", words);
    }

    /**
     * As {@link #attempt(String, Duration, String...)}; the program is ended when nobody wants it any more.
     *
     * @param unwanted is done then
     */
    public Result attempt(String subsystem, Duration patience, CompletableFuture<?> unwanted, String... words) throws HostException {
        return execute(subsystem, patience, unwanted, _ -> { }, "", words);
    }

    private Result execute(String subsystem, Duration patience, Consumer<String> lines, String input, String... words)
            throws HostException {
        return execute(subsystem, patience, new CompletableFuture<>(), lines, input, words);
    }

    private Result execute(
            String subsystem, Duration patience, CompletableFuture<?> unwanted, Consumer<String> lines, String input, String... words)
            throws HostException {
        try {
            return finish(patience, unwanted, lines, input, new ProcessBuilder(line(List.of(words))).start());
        } catch (IOException e) {
            throw new HostException(subsystem, words[0], e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException(subsystem, words[0], "interrupted while it ran", e);
        }
    }

    /** Only the end of the program is waited for on this thread: a pipe would be read to its end in spite of an interrupt. */
    private static Result finish(
            Duration patience, CompletableFuture<?> unwanted, Consumer<String> lines, String input, Process process)
            throws IOException, InterruptedException {
        try {
            var output = Drain.of(process.inputReader(StandardCharsets.UTF_8), lines);
            var errors = Drain.of(process.errorReader(StandardCharsets.UTF_8), _ -> { });
            try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(input);
            }
            if (!endsBefore(unwanted, patience, process)) {
                process.destroyForcibly();
            }
            var code = process.waitFor();
            return new Result(code, output.text(), errors.text().lines().map(String::strip).toList());
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean endsBefore(CompletableFuture<?> unwanted, Duration patience, Process process) throws InterruptedException {
        try {
            CompletableFuture.anyOf(process.onExit(), unwanted).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException _) {
            // it is seen below whether the program has ended
        }
        return !process.isAlive();
    }
}
