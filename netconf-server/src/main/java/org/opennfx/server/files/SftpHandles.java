package org.opennfx.server.files;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one client has open, by the name that it was given. */
final class SftpHandles implements AutoCloseable {
    /** A further one is refused. */
    static final int MOST = 64;

    private static final Logger LOG = LoggerFactory.getLogger(SftpHandles.class);

    private final Map<String, SftpHandle> open = new HashMap<>();
    private int last;

    /** @throws RpcException so many are open; to be asked before one is made */
    void requireRoom() {
        if (open.size() >= MOST) {
            throw RpcError.application(ErrorTag.RESOURCE_DENIED, MOST + " files are open, and no more are allowed").asException();
        }
    }

    /** @return its name */
    String add(SftpHandle handle) {
        last++;
        var name = Integer.toString(last);
        open.put(name, handle);
        return name;
    }

    /**
     * One that is open, of a kind.
     *
     * @throws RpcException there is none
     */
    <H extends SftpHandle> H find(String name, Class<H> kind) {
        var handle = open.get(name);
        if (!kind.isInstance(handle)) {
            throw RpcError.application(ErrorTag.INVALID_VALUE, "no such handle").asException();
        }
        return kind.cast(handle);
    }

    /** Takes it out; who takes it closes it. */
    SftpHandle remove(String name) {
        var handle = find(name, SftpHandle.class);
        open.remove(name);
        return handle;
    }

    /** Whoever had opened them is gone. */
    @Override
    public void close() {
        open.values().forEach(SftpHandles::close);
        open.clear();
    }

    private static void close(SftpHandle handle) {
        try {
            handle.close();
        } catch (IOException e) {
            LOG.warn("{} cannot be closed: {}", handle.path(), e.getMessage());
        }
    }
}
