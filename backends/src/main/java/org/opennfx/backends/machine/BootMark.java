package org.opennfx.backends.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.opennfx.backends.plan.MachineStart;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps in a file which start of the machine was seen to last: the kernel gives each one an id. */
final class BootMark implements MachineStart {
    private static final Logger LOG = LoggerFactory.getLogger(BootMark.class);

    private final Path file;
    private final String boot;
    private volatile boolean isNew;

    BootMark(Path file, String boot) {
        this.file = file;
        this.boot = boot;
        this.isNew = !boot.equals(noted());
    }

    private String noted() {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            LOG.warn("{} cannot be read: guests that start with the machine are started: {}", file, e.getMessage());
            return "";
        }
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @Override
    public void seenTo() throws HostException {
        try {
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, boot + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            isNew = false;
        } catch (IOException e) {
            throw new HostException("machine", file.toString(), e.getMessage(), e);
        }
    }
}
