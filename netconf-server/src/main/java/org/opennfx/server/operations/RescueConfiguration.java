package org.opennfx.server.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Rendition;
import org.opennfx.server.view.View;

/** The configuration that an operator keeps for bad times, in a file of its own: history forgets, and this does not. */
public final class RescueConfiguration {
    private static final String NAME = "rescue";
    private static final ConfigSource.File FILE = new ConfigSource.File("file:///" + NAME);

    private final Path directory;
    private final ConfigFiles files;

    /** @param directory made when the first one is saved */
    public RescueConfiguration(Path directory, Schema schema) {
        this.directory = directory;
        this.files = new ConfigFiles(directory, schema);
    }

    /**
     * Replaces it, or makes it; it is on the disk when this returns.
     *
     * @param configuration from the root
     * @throws RpcException operation-failed, and then the old one is as it was
     */
    public void save(ContainerNode configuration) {
        files.write(FILE, new View(configuration, Rendition.AS_IS));
    }

    /** Deletes it, if there is one. */
    public void delete() {
        if (exists()) {
            files.delete(FILE);
        }
    }

    /**
     * What it says: children of the root.
     *
     * @throws RpcException where there is none
     */
    public List<EditNode> read() {
        if (!exists()) {
            throw RpcError.application(ErrorTag.DATA_MISSING, "No rescue configuration is set").asException();
        }
        return files.read(FILE);
    }

    private boolean exists() {
        return Files.exists(directory.resolve(NAME));
    }
}
