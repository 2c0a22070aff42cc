package org.opennfx.server;

import java.util.Optional;
import java.util.function.Supplier;
import org.opennfx.backends.console.Consoles;
import org.opennfx.backends.console.GuestConsole;
import org.opennfx.backends.console.GuestSsh;
import org.opennfx.backends.files.LogDirectory;
import org.opennfx.backends.host.GuestLogin;
import org.opennfx.backends.host.SoftwareRelease;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.backends.model.SystemConfiguration;
import org.opennfx.backends.programs.HypervisorShell;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.cli.CliDevice;
import org.opennfx.server.cli.ConfigurationAccess;
import org.opennfx.server.cli.Face;
import org.opennfx.server.cli.configuration.ConfigurationLanguage;
import org.opennfx.server.cli.configuration.ConfigurationModes;
import org.opennfx.server.commands.CommandTable;
import org.opennfx.server.commands.Screens;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.RescueConfiguration;

/**
 * The NFX device as its command line shows it.
 *
 * @param language of statements
 */
record NfxCommandLine(
        Supplier<ContainerNode> running,
        CommandTable commands,
        Screens screens,
        Consoles consoles,
        LogDirectory logs,
        GuestSsh guestSsh,
        HypervisorShell hypervisor,
        ConfigurationLanguage language,
        RescueConfiguration rescue)
        implements CliDevice {
    private static final String JCP_KERNEL = " Kernel 32-bit FLEX JNPR-10.1-20160512.326947_builder_stable_10";

    @Override
    public Face deviceManager() {
        return new Face(() -> Optional.of(hostName()), false, "--- JUNOS " + SoftwareRelease.JUNOS);
    }

    @Override
    public Face controlPlane() {
        return new Face(Optional::empty, true, "--- JUNOS " + SoftwareRelease.JUNOS + JCP_KERNEL);
    }

    private String hostName() {
        return ConfigurationTop.system(running.get())
                .flatMap(system -> system.leaf("host-name"))
                .orElse(SystemConfiguration.EMPTY.hostName());
    }

    @Override
    public Optional<GuestConsole> console(String vnf) {
        return consoles.find(vnf);
    }

    @Override
    public GuestLogin login(String vnf, String user) {
        return guestSsh.open(vnf, user);
    }

    @Override
    public Schema schema() {
        return language.schema();
    }

    @Override
    public ConfigurationAccess configuration(Operations operations) {
        return new ConfigurationModes(operations, language, rescue);
    }
}
