package org.opennfx.server.operations;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Retrieval;
import org.opennfx.server.view.View;

/**
 * What clients without a session do with the data: each request reads, or is one transaction (RFC 8040 1.4). It takes no
 * right to an operation, only those to the data (RFC 8341 3.2.1).
 */
public final class Resources {
    private final XPathModel model;
    private final Datastore datastore;
    private final OperationalDatastore operational;
    private final AccessControl access;
    private final Views views;
    private final Changes changes;

    Resources(
            XPathModel model,
            Datastore datastore,
            OperationalDatastore operational,
            AccessControl access,
            Views views,
            Changes changes) {
        this.model = model;
        this.datastore = datastore;
        this.operational = operational;
        this.access = access;
        this.views = views;
        this.changes = changes;
    }

    /**
     * A change of a datastore, all or nothing.
     *
     * @param condition is given how the datastore stands when nobody else can write any more; what it throws ends the change
     * @param edits done one after the other; each has children of the root
     * @param defaultOperation MERGE, REPLACE or NONE
     */
    public record Edit(Consumer<Standing> condition, List<List<EditNode>> edits, Operation defaultOperation) {
        public Edit {
            edits = List.copyOf(edits);
        }
    }

    /** The datastores that there are (RFC 8527 3.1). */
    public List<ReadableDatastore> datastores() {
        return ReadableDatastore.beside(datastore.datastores());
    }

    /** Configuration and state in one (RFC 8040 3.3.1). */
    public View read(Session session, Retrieval wanted) {
        return views.of(session.caller(), operational.runningAndState(), wanted.metered(session.filterWork()));
    }

    /** The same, where nothing but configuration is wanted: to gather the state takes a while. */
    public View readConfiguration(Session session, Retrieval wanted) {
        return views.of(session.caller(), datastore.running(), wanted.metered(session.filterWork()));
    }

    /** Whether running is meant as it is written, so that intended changes when running does. */
    public boolean isLiteral() {
        var running = datastore.running();
        return datastore.intended(running) == running;
    }

    /** One of the datastores (RFC 8527 3). */
    public View read(Session session, ReadableDatastore source, Retrieval wanted) {
        return views.ofData(session.caller(), source, wanted.metered(session.filterWork()), Optional.empty());
    }

    /**
     * The last commit that changed a node of running, or anything in it; as {@link Datastore#lastChange}.
     *
     * @return empty for who may not read the node: when it was changed tells whether it was there
     */
    public Optional<Commit> lastChange(Session session, InstancePath path) {
        return access.mayRead(session.user(), path) ? Optional.of(datastore.lastChange(path)) : Optional.empty();
    }

    /**
     * Changes running, through the shared candidate where clients do not write to running itself.
     *
     * @return the commit of what is running now
     * @throws org.opennfx.datastore.error.RpcException as {@link Datastore#write} says
     */
    public Commit write(Session session, Edit edit) {
        return datastore.inOneTurn(() -> {
            edit.condition().accept(standing(session, DatastoreName.RUNNING));
            return changes.write(session.caller(), edit.edits(), edit.defaultOperation()).commit();
        });
    }

    /**
     * Changes the shared candidate alone (RFC 8527 3.1).
     *
     * @throws org.opennfx.datastore.error.RpcException as {@link Datastore#draft} says
     */
    public void writeCandidate(Session session, Edit edit) {
        datastore.inOneTurn(() -> {
            edit.condition().accept(standing(session, DatastoreName.CANDIDATE));
            changes.draft(session.caller(), edit.edits(), edit.defaultOperation());
            return edit;
        });
    }

    private Standing standing(Session session, DatastoreName target) {
        var readable = access.readable(session.user(), datastore.content(session.caller(), target));
        return new Standing(
                AccessibleTree.ofConfiguration(model, readable),
                datastore::lastChange,
                path -> access.mayRead(session.user(), path),
                path -> access.requireCreatable(session.user(), path));
    }
}
