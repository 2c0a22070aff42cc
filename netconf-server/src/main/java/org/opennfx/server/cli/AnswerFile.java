package org.opennfx.server.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.opennfx.backends.files.StoredFiles;
import org.opennfx.backends.files.Upload;
import org.opennfx.server.line.Flow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where lines go one by one; the file is there when it has ended, and not before. */
final class AnswerFile implements Flow, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerFile.class);
    private static final int BLOCK = 1 << 16;

    private final String name;
    private final String content;
    private final Upload upload;
    private final Flow told;
    private final Runnable requireWanted;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private long lines;
    private boolean complete;

    /** @param content what the lines are, in a word */
    AnswerFile(String name, String content, Upload upload, Flow told, Runnable requireWanted) {
        this.name = name;
        this.content = content;
        this.upload = upload;
        this.told = told;
        this.requireWanted = requireWanted;
    }

    @Override
    public void line(String text) {
        requireWanted.run();
        lines++;
        block.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
        if (block.size() >= BLOCK) {
            write();
        }
    }

    private void write() {
        try {
            upload.write(upload.size(), ByteBuffer.wrap(block.toByteArray()));
            block.reset();
        } catch (IOException e) {
            throw StoredFiles.failure(name, e);
        }
    }

    @Override
    public void end() {
        write();
        try {
            upload.complete();
        } catch (IOException e) {
            throw StoredFiles.failure(name, e);
        }
        complete = true;
        told.line("Wrote " + lines + " lines of " + content + " to '" + name + "'");
    }

    /** Drops what has come where the answer has not ended. */
    @Override
    public void close() {
        if (complete) {
            return;
        }
        try {
            upload.discard();
        } catch (IOException e) {
            LOG.warn("what was saved of {} cannot be deleted: {}", name, e.getMessage());
        }
    }
}
