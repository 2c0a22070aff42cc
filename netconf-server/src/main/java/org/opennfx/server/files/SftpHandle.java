package org.opennfx.server.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import org.opennfx.backends.files.DeviceFile;
import org.opennfx.backends.files.DevicePath;
import org.opennfx.backends.files.Upload;

/** What a client has opened. */
sealed interface SftpHandle extends AutoCloseable {
    DevicePath path();

    @Override
    void close() throws IOException;

    record Reading(DevicePath path, FileChannel file) implements SftpHandle {
        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** @param append whether the client leaves it to us where its bytes go */
    record Writing(DevicePath path, Upload upload, boolean append) implements SftpHandle {
        /** Whether the client was told already that it comes to nothing: it hears of no other error then. */
        boolean isGivenUp() {
            return upload.isBroken();
        }

        /** Whether a file of this size is what has come. */
        boolean isOfSize(long size) {
            return isGivenUp() || upload.size() == size;
        }

        /** Puts the file in its place, where all of it has come. */
        void complete() throws IOException {
            if (!isGivenUp()) {
                upload.complete();
            }
        }

        @Override
        public void close() throws IOException {
            upload.close();
        }
    }

    /** What of a directory has not been told yet is in the list. */
    record Listing(DevicePath path, List<DeviceFile> left) implements SftpHandle {
        @Override
        public void close() {
            left.clear();
        }
    }
}
