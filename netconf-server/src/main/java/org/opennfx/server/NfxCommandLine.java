package org.opennfx.server;

import java.util.function.Supplier;
import org.opennfx.backends.host.SoftwareRelease;
import org.opennfx.backends.model.SystemConfiguration;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.access.ConfiguredSystem;
import org.opennfx.server.cli.CliDevice;
import org.opennfx.server.commands.CommandTable;
import org.opennfx.server.commands.Screens;

/** The NFX device as its command line shows it. */
record NfxCommandLine(Supplier<ContainerNode> running, Schema schema, CommandTable commands, Screens screens)
        implements CliDevice {
    @Override
    public String hostName() {
        return ConfiguredSystem.in(running.get())
                .flatMap(system -> system.leaf("host-name"))
                .orElse(SystemConfiguration.EMPTY.hostName());
    }

    @Override
    public String banner() {
        return "--- JUNOS " + SoftwareRelease.JUNOS;
    }
}
