package org.opennfx.backends.machine;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.libvirt.LibvirtLab;
import org.opennfx.backends.libvirt.NeedsLibvirtLab;
import org.opennfx.datastore.host.HostException;

/** Tests that each have a device without guests on this machine. */
@NeedsLibvirtLab
abstract class LinuxSiteTest {
    @TempDir
    Path state;

    final LibvirtLab lab;
    LinuxSite site;

    LinuxSiteTest(LibvirtLab lab) {
        this.lab = lab;
    }

    @BeforeEach
    void open() throws IOException {
        site = new LinuxSite(lab, state);
    }

    @AfterEach
    void close() throws HostException, IOException {
        site.close();
    }
}
