package org.opennfx.backends.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opennfx.backends.host.MachineModel;

/** What a machine has. */
final class Capacity {
    private static final Pattern MEMORY = Pattern.compile("(?m)^MemTotal:\\s+(\\d+) kB$");
    private static final Pattern THREAD = Pattern.compile("(?m)^processor\\s*:\\s*\\d+$");
    private static final long BYTES_PER_KIB = 1024;

    private Capacity() {}

    /**
     * A model by its name, with what this machine has.
     *
     * @param proc {@code /proc}
     * @param images where images are stored
     * @throws IOException the machine does not tell
     */
    static MachineModel of(MachineModel model, Path proc, Path images) throws IOException {
        var processors = Files.readString(proc.resolve("cpuinfo"));
        var threads = (int) THREAD.matcher(processors).results().count();
        var cores = (int) Stream.of(processors.strip().split("\n\n")).map(Capacity::core).distinct().count();
        var memory = MEMORY.matcher(Files.readString(proc.resolve("meminfo"))).results()
                .map(match -> Long.parseLong(match.group(1)))
                .findFirst()
                .orElseThrow(() -> new IOException(proc.resolve("meminfo") + " has no MemTotal"));
        return model.carriedBy(
                Math.max(1, cores), Math.max(1, threads), memory, Files.getFileStore(images).getTotalSpace() / BYTES_PER_KIB);
    }

    /** Two threads of one core say the same. */
    private static List<String> core(String processor) {
        return processor.lines()
                .filter(line -> line.startsWith("physical id") || line.startsWith("core id"))
                .toList();
    }
}
