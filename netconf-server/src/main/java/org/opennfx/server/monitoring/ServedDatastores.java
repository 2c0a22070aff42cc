package org.opennfx.server.monitoring;

import java.util.List;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.server.view.ReadableDatastore;

/** What the description of a server's modules says of its datastores. */
public record ServedDatastores(List<ReadableDatastore> all, boolean writableRunning) {
    public ServedDatastores {
        all = List.copyOf(all);
    }

    /** Those of a server. */
    public static ServedDatastores of(Datastore datastore) {
        return new ServedDatastores(ReadableDatastore.beside(datastore.datastores()), datastore.writableRunning());
    }
}
