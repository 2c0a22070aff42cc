package org.opennfx.backends.libvirt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.host.SerialLines;
import org.opennfx.backends.host.SerialLinesContract;
import org.opennfx.backends.linux.UnixSerialLines;
import org.opennfx.datastore.host.HostException;

/** A guest that really boots, with a login on its serial line. */
@NeedsLibvirtLab
class LibvirtSerialLinesTest extends SerialLinesContract {
    private final LibvirtLab lab;

    private LabGuests guests;

    LibvirtSerialLinesTest(LibvirtLab lab) {
        this.lab = lab;
    }

    @BeforeEach
    void open(@TempDir Path directory) throws IOException {
        guests = LabGuests.in(lab, directory);
        Files.copy(lab.guestImage(), guests.file("vsrx.qcow2"));
    }

    @AfterEach
    void close() throws HostException {
        guests.close();
    }

    @Override
    protected SerialLines lines() {
        return new UnixSerialLines(guests.hypervisor()::console);
    }

    @Override
    protected Hypervisor hypervisor() {
        return guests.hypervisor();
    }

    @Override
    protected String prompt() {
        return "login: ";
    }

    @Override
    protected Domain guest() {
        return LabGuests.guest("vsrx.qcow2");
    }
}
