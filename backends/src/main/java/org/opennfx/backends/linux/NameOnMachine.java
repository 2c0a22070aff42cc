package org.opennfx.backends.linux;

import org.opennfx.backends.host.Setting;
import org.opennfx.datastore.host.HostException;

/** The name of the machine until its next boot. The server gives it again when it starts. */
record NameOnMachine(LinuxCommand command) implements Setting<String> {
    private static final String SUBSYSTEM = "hostname";

    @Override
    public String current() throws HostException {
        return command.run(SUBSYSTEM, "hostname").strip();
    }

    @Override
    public void become(String name) throws HostException {
        command.run(SUBSYSTEM, "hostname", name);
    }
}
