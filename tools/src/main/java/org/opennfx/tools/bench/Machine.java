package org.opennfx.tools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** What the figures were measured on. */
final class Machine {
    private static final double KIBIBYTES_OF_A_GIBIBYTE = 1024 * 1024;

    private Machine() {}

    /** Processors, memory, kernel and JDK. */
    static String description() throws IOException {
        var processor = after(Path.of("/proc/cpuinfo"), line -> line.startsWith("model name"));
        var memory = Long.parseLong(after(Path.of("/proc/meminfo"), line -> line.startsWith("MemTotal")).replaceAll("\\D", ""));
        return "%d processors (%s), %.0f GiB, Linux %s, JDK %s".formatted(
                Runtime.getRuntime().availableProcessors(),
                processor,
                memory / KIBIBYTES_OF_A_GIBIBYTE,
                System.getProperty("os.version"),
                Runtime.version());
    }

    /** The load averages of 1, 5 and 15 minutes. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).replaceFirst("^(\\S+ \\S+ \\S+) .*\\s*$", "$1");
    }

    private static String after(Path file, Predicate<String> wanted) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(wanted).findFirst().map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("unknown");
        }
    }
}
