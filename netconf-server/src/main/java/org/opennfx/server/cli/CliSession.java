package org.opennfx.server.cli;

import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.Session;

/**
 * A session of the command line, with all that its commands need.
 *
 * @param allowsShell whether super-users may start a shell of the system
 */
record CliSession(
        CliDevice device,
        Operations operations,
        Session session,
        Console console,
        Preferences preferences,
        ConfigurationAccess configuration,
        LogMonitor monitor,
        UserFiles files,
        boolean allowsShell) {
    /** {@code root@jdm> }, or what the user wants in its place. */
    String prompt(Face face) {
        return preferences.prompt().orElseGet(() -> face.prompt(session.user(), '>'));
    }
}
