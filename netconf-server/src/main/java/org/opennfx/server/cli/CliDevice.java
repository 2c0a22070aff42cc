package org.opennfx.server.cli;

import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.commands.CommandTable;
import org.opennfx.server.commands.Screens;
import org.opennfx.server.operations.Operations;

/** What the command line has to know of the device. */
public interface CliDevice {
    /** As it is configured now. */
    String hostName();

    /** What is shown when a terminal is connected. */
    String banner();

    Schema schema();

    /** Those that the models name. */
    CommandTable commands();

    /** How their answers look. */
    Screens screens();

    /** Who lets its sessions in to the configuration. */
    ConfigurationAccess configuration(Operations operations);
}
