package org.opennfx.backends.libvirt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.CpuTime;

/** The process of the emulator of a guest: libvirt does not tell since when a guest runs. */
record GuestProcess(long pid, Instant since, CpuTime cpuTime) {
    /** What the kernel counts the time of processes in, for all programs ({@code USER_HZ}). */
    private static final Duration TICK = Duration.ofMillis(10);

    private static final Path TAP = Path.of("/dev/net/tun");

    /** The places of {@code utime} and {@code stime} after the name of the program (proc(5)). */
    private static final int USER_TIME = 11;

    private static final int SYSTEM_TIME = 12;

    /** @return empty when it has ended */
    static Optional<GuestProcess> read(Path pidFile) {
        try {
            var pid = Long.parseLong(Files.readString(pidFile).strip());
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // the name of the program may have blanks and brackets in it
            var fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            var time = new CpuTime(ticks(fields.get(USER_TIME)), ticks(fields.get(SYSTEM_TIME)));
            return ProcessHandle.of(pid).flatMap(process -> process.info().startInstant())
                    .map(since -> new GuestProcess(pid, since, time));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** How many taps of the kernel it has open; none where it has ended. */
    long taps() {
        try (var files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.filter(GuestProcess::isTap).count();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static boolean isTap(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).equals(TAP);
        } catch (IOException e) {
            // it was closed meanwhile
            return false;
        }
    }

    private static Duration ticks(String number) {
        return TICK.multipliedBy(Long.parseLong(number));
    }
}
