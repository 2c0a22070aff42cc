package org.opennfx.backends.backup;

import java.io.IOException;
import org.opennfx.datastore.host.HostException;

/** What a job does, on a thread of its own, which is interrupted when the job is cancelled. */
@FunctionalInterface
interface JobWork {
    /** @throws HostException it is not done; nothing is left of it */
    void run(JobControl control) throws HostException, IOException;
}
