package org.opennfx.backends.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.opennfx.backends.host.CpuLoad;
import org.opennfx.backends.host.CpuTime;
import org.opennfx.backends.host.LoadAverages;
import org.opennfx.backends.host.Temperature;
import org.opennfx.datastore.host.HostException;

/**
 * What the kernel and the firmware tell of the machine in files.
 *
 * @param files the directory that {@code proc}, {@code sys} and {@code etc} are in
 */
record Kernel(Path files) {
    private static final String SUBSYSTEM = "linux";
    private static final String STATISTICS = "proc/stat";
    private static final String LOAD = "proc/loadavg";

    /** Of a CPU: user, nice, system, idle, waiting, interrupts, soft interrupts, stolen (proc(5)). */
    private static final Pattern CPU = Pattern.compile("cpu(\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+).*");

    private static final Pattern AVERAGES = Pattern.compile("(\\d+\\.\\d+) (\\d+\\.\\d+) (\\d+\\.\\d+) .*");

    private static final Pattern BOOTED = Pattern.compile("btime (\\d+)");

    /** In these the kernel counts for programs, whatever it counts in itself. */
    private static final long TICKS_PER_SECOND = 100;

    private static final float MILLI = 1000;

    List<CpuLoad> cpus() throws HostException {
        return lines(STATISTICS).stream()
                .flatMap(line -> CPU.matcher(line).results())
                .map(fields -> new CpuLoad(
                        Integer.parseInt(fields.group(1)),
                        new CpuTime(
                                ticks(fields.group(2)).plus(ticks(fields.group(3))),
                                ticks(fields.group(4)).plus(ticks(fields.group(7))).plus(ticks(fields.group(8)))),
                        ticks(fields.group(5)).plus(ticks(fields.group(6)))))
                .toList();
    }

    LoadAverages load() throws HostException {
        return lines(LOAD).stream()
                .flatMap(line -> AVERAGES.matcher(line).results())
                .findFirst()
                .map(fields -> new LoadAverages(
                        Double.parseDouble(fields.group(1)), Double.parseDouble(fields.group(2)), Double.parseDouble(fields.group(3))))
                .orElseThrow(() -> new HostException(SUBSYSTEM, LOAD, "it has no averages"));
    }

    private static Duration ticks(String count) {
        return Duration.ofMillis(Long.parseLong(count) * 1000 / TICKS_PER_SECOND);
    }

    Instant bootedAt() throws HostException {
        return lines(STATISTICS).stream()
                .flatMap(line -> BOOTED.matcher(line).results())
                .findFirst()
                .map(line -> Instant.ofEpochSecond(Long.parseLong(line.group(1))))
                .orElseThrow(() -> new HostException(SUBSYSTEM, STATISTICS, "it has no btime"));
    }

    /** Another one for each start of the machine. */
    String bootId() {
        return text("proc/sys/kernel/random/boot_id").orElse("unknown");
    }

    /** The kernel's own. */
    String release() {
        return text("proc/sys/kernel/osrelease").orElse("unknown");
    }

    /** That of the distribution. */
    String distribution() {
        return text("etc/os-release").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("VERSION_ID="))
                .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
                .findFirst()
                .orElse("unknown");
    }

    /** Of the case; of the installation where the case has none. */
    String serialNumber() {
        return text("sys/class/dmi/id/product_serial")
                .filter(serial -> serial.chars().anyMatch(Character::isDigit))
                .or(() -> text("etc/machine-id"))
                .orElse("unknown");
    }

    /** Of the zones that have a sensor which can be read now. */
    List<Temperature> temperatures() {
        try (var zones = Files.newDirectoryStream(files.resolve("sys/class/thermal"), "thermal_zone*")) {
            return StreamSupport.stream(zones.spliterator(), false).sorted().flatMap(zone -> temperature(zone).stream()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Optional<Temperature> temperature(Path zone) {
        return text(zone.resolve("temp").toString())
                .filter(value -> value.matches("-?[0-9]{1,9}"))
                .map(value -> new Temperature(
                        text(zone.resolve("type").toString()).orElseGet(() -> String.valueOf(zone.getFileName())),
                        Math.round(Integer.parseInt(value) / MILLI)));
    }

    private Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(files.resolve(file)).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private List<String> lines(String file) throws HostException {
        try {
            return Files.readAllLines(files.resolve(file));
        } catch (IOException e) {
            throw new HostException(SUBSYSTEM, file, e.getMessage(), e);
        }
    }
}
