package org.opennfx.backends.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A file that is on its way to the device. What has come of it is kept beside its place, where it gets only when it is complete:
 * until then there is what was there before. One thread at a time.
 */
public final class Upload implements AutoCloseable {
    private final FileChannel part;
    private final Space space;
    private final Completion completion;
    private long size;
    private long whole;
    private boolean broken;
    private boolean closed;

    /** What is to be done with the part. */
    interface Completion {
        /** It is complete, and closed. */
        void complete() throws IOException;

        /** It is no good, and closed. */
        void discard() throws IOException;

        /** It is closed, whatever became of it. */
        void release();
    }

    Upload(FileChannel part, Space space, Completion completion) throws IOException {
        this.part = part;
        this.space = space;
        this.completion = completion;
        this.size = part.size();
        this.whole = size;
    }

    /** How much of it has come. */
    public long size() {
        return size;
    }

    /** Whether something of it could not be written, so that it cannot be completed any more. */
    public boolean isBroken() {
        return broken;
    }

    /**
     * Writes all of these bytes. Where that fails the file cannot be completed any more, only gone on with by somebody else.
     *
     * @throws org.opennfx.datastore.error.RpcException resource-denied where there is no room; nothing is written then
     */
    public void write(long offset, ByteBuffer bytes) throws IOException {
        var before = broken;
        broken = true;
        put(offset, bytes);
        broken = before;
    }

    private void put(long offset, ByteBuffer bytes) throws IOException {
        var end = Math.addExact(offset, bytes.remaining());
        if (end > size) {
            space.take(end - size);
            size = end;
        }
        for (var place = offset; bytes.hasRemaining();) {
            place += part.write(bytes, place);
        }
        if (offset <= whole) {
            whole = Math.max(whole, end);
        }
    }

    /** Returns when what has come is on disk. */
    public void force() throws IOException {
        part.force(true);
    }

    /**
     * Puts the file in its place, on disk, and closes this.
     *
     * @throws IOException there are gaps in it, or it cannot or could not be written; what has come is kept
     * @throws org.opennfx.datastore.error.RpcException a virtual machine has come to use the file that it would replace
     */
    public void complete() throws IOException {
        try (this) {
            if (broken) {
                throw new IOException("not all of it could be written");
            }
            if (whole < size) {
                throw new IOException("there are gaps in it");
            }
            part.close();
            completion.complete();
        }
    }

    /** Drops what has come, and closes this. */
    public void discard() throws IOException {
        try (this) {
            part.close();
            completion.discard();
        }
    }

    /** Keeps what has come up to the first gap, for somebody to go on with; a second call does nothing. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (part) {
            if (part.isOpen()) {
                part.truncate(whole);
            }
        } finally {
            completion.release();
        }
    }
}
