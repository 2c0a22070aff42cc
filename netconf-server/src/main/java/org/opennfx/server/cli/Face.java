package org.opennfx.server.cli;

import java.util.Optional;
import java.util.function.Supplier;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * The part of the device that a session believes to talk to: each has a command line of its own, and they are over one
 * configuration.
 *
 * @param hostName as it is now; empty where it has none
 * @param tellsOfChecks whether a commit says that the check has succeeded
 * @param greeting is shown to who comes
 */
public record Face(Supplier<Optional<String>> hostName, boolean tellsOfChecks, String greeting) {
    private static final InstancePath NAME = NfxPath.below(InstancePath.ROOT, "software-information", "host-name");

    /** An answer as this part of the device gives it: where it has no name, it tells none. */
    ContainerNode said(ContainerNode answer) {
        return hostName.get().isPresent() ? answer : answer.without(NAME);
    }

    /** {@code root@jdm> }, or {@code root> } where there is no name. */
    public String prompt(String user, char sign) {
        return user + hostName.get().map(name -> "@" + name).orElse("") + sign + " ";
    }
}
