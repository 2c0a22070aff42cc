package org.opennfx.tools.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opennfx.datastore.host.HostException;

/**
 * The machine as checks see it.
 *
 * @param files where its files are, {@code /}
 */
record Machine(Path files, Programs programs) {
    /** The second of the numbers is that of the user whose rights a process has. */
    private static final Pattern ROOT = Pattern.compile("(?m)^Uid:\\s+\\d+\\s+0\\s");

    /** What the programs of the machine answer. */
    @FunctionalInterface
    interface Programs {
        /** @throws HostException it is not there, or failed, in its own words */
        String run(String... words) throws HostException;
    }

    /** A file without the blanks around it; empty where it cannot be read. */
    Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(files.resolve(file)).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    boolean has(String file) {
        return Files.exists(files.resolve(file));
    }

    /** The names in a directory, in order; none where it cannot be read. */
    List<String> names(String directory) {
        try (Stream<Path> entries = Files.list(files.resolve(directory))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What a program answers; empty where it is not there or fails. */
    Optional<String> answer(String... words) {
        try {
            return Optional.of(programs.run(words).strip());
        } catch (HostException e) {
            return Optional.empty();
        }
    }

    boolean isRoot() {
        return text("proc/self/status").filter(status -> ROOT.matcher(status).find()).isPresent();
    }
}
