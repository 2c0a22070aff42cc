package org.opennfx.backends.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.host.CpuLoad;
import org.opennfx.backends.host.CpuTime;
import org.opennfx.backends.host.LoadAverages;
import org.opennfx.datastore.host.HostException;

final class KernelTest {
    @TempDir
    private Path files;

    private Kernel with(String file, String content) throws IOException {
        Files.createDirectories(files.resolve(file).getParent());
        Files.writeString(files.resolve(file), content);
        return new Kernel(files);
    }

    @Test
    void timesOfCpusAreInHundredthsOfASecond() throws IOException, HostException {
        var kernel = with("proc/stat", """
                cpu  300 0 0 0 0 0 0 0 0 0
                cpu0 100 20 30 400 50 6 7 8 0 0
                cpu1 200 0 0 0 0 0 0 0 0 0
                btime 1700000000
                """);
        assertEquals(
                List.of(
                        new CpuLoad(0, new CpuTime(Duration.ofMillis(1200), Duration.ofMillis(430)), Duration.ofMillis(4500)),
                        new CpuLoad(1, new CpuTime(Duration.ofSeconds(2), Duration.ZERO), Duration.ZERO)),
                kernel.cpus());
        assertEquals(Instant.ofEpochSecond(1_700_000_000), kernel.bootedAt());
    }

    @Test
    void loadIsThatOfOneFiveAndFifteenMinutes() throws IOException, HostException {
        assertEquals(new LoadAverages(2.46, 4.5, 0.07), with("proc/loadavg", "2.46 4.50 0.07 1/234 5678\n").load());
        assertThrows(HostException.class, with("proc/loadavg", "none\n")::load);
    }

    @Test
    void aKernelThatDoesNotTellIsAnError() throws IOException {
        assertThrows(HostException.class, new Kernel(files)::cpus);
        assertThrows(HostException.class, with("proc/stat", "cpu0 1 2 3\n")::bootedAt);
    }

    @Test
    void theSerialNumberIsThatOfTheCase() throws IOException {
        with("etc/machine-id", "0123456789abcdef\n");
        assertEquals("DX0517AA0001", with("sys/class/dmi/id/product_serial", "DX0517AA0001\n").serialNumber());
        assertEquals("0123456789abcdef", with("sys/class/dmi/id/product_serial", "Not Specified\n").serialNumber());
    }

    @Test
    void versionsAreThoseOfKernelAndDistribution() throws IOException {
        assertEquals("unknown", new Kernel(files).distribution());
        assertEquals("12", with("etc/os-release", "NAME=\"Debian\"\nVERSION_ID=\"12\"\n").distribution());
        assertEquals("6.1.0", with("proc/sys/kernel/osrelease", "6.1.0\n").release());
    }
}
