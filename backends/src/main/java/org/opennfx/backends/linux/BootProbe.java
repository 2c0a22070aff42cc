package org.opennfx.backends.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.opennfx.datastore.host.HostException;

/**
 * Whether guests boot with an accelerator of QEMU. It boots one that does nothing but end, for there are machines that have
 * {@code /dev/kvm} and whose guests abort or hang.
 */
public final class BootProbe {
    private static final String SUBSYSTEM = "qemu";
    private static final int SECTOR = 512;

    /** {@code mov al, 1; out 0xf4, al; hlt}: writes to the device that ends QEMU. */
    private static final byte[] CODE = {(byte) 0xb0, 1, (byte) 0xe6, (byte) 0xf4, (byte) 0xf4};

    /** What QEMU makes of the 1 that was written. */
    private static final int ENDED_BY_GUEST = 3;

    private final String emulator;
    private final Duration patience;

    /**
     * @param emulator the program, {@code qemu-system-x86_64}
     * @param patience how long the guest may take
     */
    public BootProbe(String emulator, Duration patience) {
        this.emulator = emulator;
        this.patience = patience;
    }

    /**
     * Tries it; on a thread that can wait.
     *
     * @param accelerator {@code kvm} or {@code tcg}
     * @throws HostException it could not be tried
     */
    public boolean boots(String accelerator) throws HostException {
        try {
            var disk = Files.createTempFile("nfx-probe-", ".img");
            try {
                Files.write(disk, bootSector());
                return run(accelerator, disk.toString());
            } finally {
                Files.delete(disk);
            }
        } catch (IOException e) {
            throw new HostException(SUBSYSTEM, emulator, e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException(SUBSYSTEM, emulator, "interrupted while it ran", e);
        }
    }

    private static byte[] bootSector() {
        var sector = new byte[SECTOR];
        System.arraycopy(CODE, 0, sector, 0, CODE.length);
        sector[SECTOR - 2] = 0x55;
        sector[SECTOR - 1] = (byte) 0xaa;
        return sector;
    }

    private boolean run(String accelerator, String disk) throws IOException, InterruptedException {
        var guest = new ProcessBuilder(
                        emulator, "-accel", accelerator, "-machine", "pc", "-m", "16",
                        "-nodefaults", "-display", "none", "-no-reboot",
                        "-device", "isa-debug-exit,iobase=0xf4,iosize=4",
                        "-drive", "file=" + disk + ",format=raw,if=floppy,readonly=on")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return guest.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && guest.exitValue() == ENDED_BY_GUEST;
        } finally {
            guest.destroyForcibly().waitFor();
        }
    }
}
