package org.opennfx.backends.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.opennfx.datastore.host.HostException;

/**
 * Runs programs of the machine, without a shell.
 *
 * @param namespace the network namespace that they run in; empty for the one of this process
 */
public record LinuxCommand(Optional<String> namespace) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
        var line = new ArrayList<String>();
        namespace.ifPresent(name -> line.addAll(List.of("ip", "netns", "exec", name)));
        line.addAll(List.of(words));
        try {
            return finish(subsystem, words[0], input, new ProcessBuilder(line).start());
        } catch (IOException e) {
            throw new HostException(subsystem, words[0], e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException(subsystem, words[0], "interrupted while it ran", e);
        }
    }

    private static String finish(String subsystem, String program, String input, Process process)
            throws IOException, InterruptedException, HostException {
        try (var out = process.inputReader(StandardCharsets.UTF_8);
                var err = process.errorReader(StandardCharsets.UTF_8)) {
            var watch = Thread.ofVirtual().name(program + " time-out").start(() -> endInTime(process));
            try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(input);
            }
            var words = new StringBuilder();
            var errors = Thread.ofVirtual().name(program + " errors").start(() -> err.lines().forEach(
                    line -> words.append(words.isEmpty() ? "" : "; ").append(line.strip())));
            var output = out.readAllAsString();
            var code = process.waitFor();
            errors.join();
            watch.interrupt();
            if (code != 0) {
                throw new HostException(subsystem, program, words.isEmpty() ? "it ended with " + code : words.toString());
            }
            return output;
        }
    }

    private static void endInTime(Process process) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
