package org.opennfx.backends.plan;

import org.opennfx.datastore.host.HostException;

/** Whether the machine was started since the device last saw to its guests. Safe for use by several threads. */
public interface MachineStart {
    /** A machine whose guests go and come with the device. */
    MachineStart SEEN_TO = new MachineStart() {
        @Override
        public boolean isNew() {
            return false;
        }

        @Override
        public void seenTo() {}
    };

    boolean isNew();

    /**
     * The guests that start with the machine were started.
     *
     * @throws HostException it cannot be noted, and will be new again
     */
    void seenTo() throws HostException;
}
