package org.opennfx.backends.libvirt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.host.SerialLines;
import org.opennfx.backends.host.SerialLinesContract;
import org.opennfx.backends.linux.UnixSerialLines;
import org.opennfx.datastore.host.HostException;

/** A guest that really boots, with a login on its serial line. */
@EnabledIf(value = "org.opennfx.backends.libvirt.LibvirtLab#possible", disabledReason = "takes root, libvirt and Open vSwitch")
class LibvirtSerialLinesTest extends SerialLinesContract {
    private static LibvirtLab lab;

    private LabGuests guests;

    @BeforeAll
    static void startDaemons() throws IOException, InterruptedException {
        lab = LibvirtLab.open();
    }

    @AfterAll
    static void endDaemons() throws HostException, IOException, InterruptedException {
        lab.close();
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
