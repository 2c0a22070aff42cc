package org.opennfx.datastore.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.journal.History;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.tree.Diff;

/**
 * The versions of a node of a datastore and of what is in it, at one moment (draft-ietf-netconf-transaction-id). Containers,
 * list entries and the root have versions of their own; anything else has that of what it is in.
 */
public final class NodeVersions {
    private final Map<Etag, Long> recent;
    private final Versions running;
    private final Optional<Diff> change;
    private final Map<Step, Diff> changes = new HashMap<>();

    private NodeVersions(Map<Etag, Long> recent, Versions running, Optional<Diff> change) {
        this.recent = recent;
        this.running = running;
        this.change = change;
        if (change.isPresent() && change.get() instanceof Diff.Inside inside) {
            inside.children().forEach(child -> child.step().ifPresent(step -> changes.put(step, child)));
        }
    }

    /**
     * @param running the versions of what is running
     * @param change what the datastore says otherwise
     */
    static NodeVersions of(History history, Versions running, Optional<Diff.Inside> change) {
        var recent = new HashMap<Etag, Long>();
        history.revisions().forEach(revision -> recent.put(Etag.of(revision.commit()), revision.commit().id()));
        return new NodeVersions(recent, running, change.map(Diff.class::cast));
    }

    /** The version of the node; {@link Etag#UNKNOWN} where the datastore has something in it that is not running. */
    public Etag etag() {
        return change.isPresent() ? Etag.UNKNOWN : Etag.of(running.last());
    }

    /**
     * Whether a client that was given this etag, of this node or of any other, has seen the node as it is: the etag is that of
     * the node, or of a later commit that history still has.
     */
    public boolean isKnownBy(Etag etag) {
        return change.isEmpty()
                && (etag.equals(etag())
                        || Optional.ofNullable(recent.get(etag)).filter(id -> id >= running.last().id()).isPresent());
    }

    /** Of a container or list entry in the node. */
    public NodeVersions inside(Step step) {
        var within = change.filter(Diff.Created.class::isInstance).or(() -> Optional.ofNullable(changes.get(step)));
        return new NodeVersions(recent, running.part(step), within);
    }
}
