package org.opennfx.server.cli;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The part of the device that a session believes to talk to: each has a command line of its own, and they are over one
 * configuration.
 *
 * @param hostName as it is now; empty where it has none
 * @param tellsOfChecks whether a commit says that the check has succeeded
 * @param greeting is shown to who comes
 */
public record Face(Supplier<Optional<String>> hostName, boolean tellsOfChecks, String greeting) {
    /** {@code root@jdm> }, or {@code root> } where there is no name. */
    public String prompt(String user, char sign) {
        return user + hostName.get().map(name -> "@" + name).orElse("") + sign + " ";
    }
}
