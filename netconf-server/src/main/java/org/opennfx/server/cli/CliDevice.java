package org.opennfx.server.cli;

import java.util.Optional;
import org.opennfx.backends.console.GuestConsole;
import org.opennfx.backends.files.LogDirectory;
import org.opennfx.backends.host.GuestLogin;
import org.opennfx.backends.programs.HypervisorShell;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.commands.CommandTable;
import org.opennfx.server.commands.Screens;
import org.opennfx.server.junos.CommandForms;
import org.opennfx.server.operations.Operations;

/** What the command line has to know of the device. */
public interface CliDevice {
    /** Where sessions begin. */
    Face deviceManager();

    /** Where they get from there. */
    Face controlPlane();

    Schema schema();

    /** Those that the models name. */
    CommandTable commands();

    /** The serial console of a virtual machine; empty where there is none now. */
    Optional<GuestConsole> console(String vnf);

    /** The logs that can be followed. */
    LogDirectory logs();

    /**
     * Begins to log in to a virtual machine.
     *
     * @throws org.opennfx.datastore.error.RpcException data-missing where there is none of this name; it does not answer
     */
    GuestLogin login(String vnf, String user);

    /** What the device runs on. */
    HypervisorShell hypervisor();

    /** How their answers look. */
    Screens screens();

    default CommandForms forms() {
        return new CommandForms(schema(), screens());
    }

    /** Who lets its sessions in to the configuration. */
    ConfigurationAccess configuration(Operations operations);
}
