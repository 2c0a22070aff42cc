package org.opennfx.backends.files;

import java.nio.file.Path;
import java.util.List;

/** Knows which virtual machines have a file as a disk. */
@FunctionalInterface
public interface ImageUsers {
    /**
     * Their names.
     *
     * @param file without links
     * @throws org.opennfx.datastore.error.RpcException the hypervisor does not answer
     */
    List<String> of(Path file);
}
