package org.opennfx.tools.doctor;

import java.util.Set;
import org.opennfx.datastore.host.HostException;

/**
 * Whether the switch daemon makes bridges in user space, which is what the device has on every kernel.
 *
 * @param types asks for those that it can make
 */
record DatapathCheck(Types types, String remedy) implements Check {
    private static final String SUBJECT = "datapath";
    private static final String USER_SPACE = "netdev";

    @FunctionalInterface
    interface Types {
        Set<String> ask() throws HostException;
    }

    @Override
    public Diagnosis look() {
        try {
            return types.ask().contains(USER_SPACE)
                    ? Diagnosis.ok(SUBJECT, "in user space")
                    : Diagnosis.missing(SUBJECT, "none in user space").mendedBy(remedy);
        } catch (HostException e) {
            return Diagnosis.unseen(SUBJECT, e.words());
        }
    }
}
