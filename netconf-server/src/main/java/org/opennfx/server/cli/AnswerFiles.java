package org.opennfx.server.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.files.DevicePath;
import org.opennfx.backends.files.StoredFiles;
import org.opennfx.backends.files.Upload;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.server.files.ClientFiles;
import org.opennfx.server.line.Flow;
import org.opennfx.server.line.Pipe;

/** The files that the answer of one command goes to. Those that have not all of it when this is closed are dropped. */
final class AnswerFiles implements Pipe.Files, AutoCloseable {
    private final String content;
    private final Optional<ClientFiles> files;
    private final Flow told;
    private final Runnable requireWanted;
    private final List<AnswerFile> open = new ArrayList<>();

    /**
     * @param content what the lines are, in a word
     * @param told what was written
     * @param requireWanted throws {@link Abandoned} where nobody waits for the answer any more
     */
    AnswerFiles(String content, Optional<ClientFiles> files, Flow told, Runnable requireWanted) {
        this.content = content;
        this.files = files;
        this.told = told;
        this.requireWanted = requireWanted;
    }

    @Override
    public Flow save(String name) {
        return open(name, ClientFiles::receive);
    }

    @Override
    public Flow append(String name) {
        return open(name, ClientFiles::receiveBehind);
    }

    private interface Opening {
        Upload open(ClientFiles files, DevicePath path) throws IOException;
    }

    private Flow open(String name, Opening opening) {
        var own = UserFiles.required(files);
        try {
            var file = new AnswerFile(name, content, opening.open(own, DevicePath.of(name)), told, requireWanted);
            open.add(file);
            return file;
        } catch (IOException e) {
            throw StoredFiles.failure(name, e);
        }
    }

    @Override
    public void close() {
        open.forEach(AnswerFile::close);
    }
}
