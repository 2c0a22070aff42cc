package org.opennfx.backends.backup;

import org.opennfx.backends.host.DiskBackup.Progress;
import org.opennfx.datastore.host.HostException;

/** What the work of a job tells of itself. */
interface JobControl extends Progress {
    /**
     * The work is done but for the last step, which cannot be half done: the job cannot be cancelled any more.
     *
     * @throws HostException it was cancelled before
     */
    void finishing() throws HostException;

    /** Shares of the progress for parts of the work, each from 0 to 100. */
    default Progress part(int from, int to) {
        return percent -> at(from + (to - from) * percent / 100);
    }
}
