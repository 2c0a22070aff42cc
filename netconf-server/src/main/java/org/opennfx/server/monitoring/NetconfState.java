package org.opennfx.server.monitoring;

import java.time.Instant;
import java.util.List;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.store.Lock;
import org.opennfx.datastore.store.PartialLock;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.operations.Session;
import org.opennfx.server.operations.SessionCounters;
import org.opennfx.server.operations.SessionRegistry;
import org.opennfx.server.operations.SessionTotals;

/** The server as RFC 6022 shows it: capabilities, locks, schemas and sessions. */
final class NetconfState implements StateProvider {
    static final String MODULE = "ietf-netconf-monitoring";
    static final String NAMESPACE = "urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring";

    /** The formats that schemas are served in. */
    static final String YANG = MODULE + ":yang";
    static final String YIN = MODULE + ":yin";

    /** What stays the same as long as the server runs. */
    private final ContainerNode fixed;

    private final Datastore datastore;
    private final SessionRegistry sessions;
    private final Instant start;

    NetconfState(
            ContainerNode schemas, Datastore datastore, SessionRegistry sessions, List<String> capabilities, Instant start) {
        this.fixed = TreeBuilder.container((ContainerSchema) schemas.schema().parent().orElseThrow(), content -> content
                .container("capabilities", all -> all.values("capability", capabilities))
                .node(schemas));
        this.datastore = datastore;
        this.sessions = sessions;
        this.start = start;
    }

    /** The container that all of it is in. */
    static ContainerSchema top(Schema schema) {
        return (ContainerSchema) schema.root().childByModule(MODULE, "netconf-state").orElseThrow();
    }

    @Override
    public List<DataNode> state(Schema schema) {
        return List.of(TreeBuilder.container(fixed.schema(), content -> {
            fixed.children().forEach(content::node);
            content.container("datastores", this::datastores)
                    .container("sessions", all -> sessions.all()
                            .forEach(session -> all.entry("session", entry -> session(entry, session))))
                    .container("statistics", statistics -> statistics(statistics, sessions.totals()));
        }));
    }

    private void datastores(TreeBuilder all) {
        for (var name : datastore.datastores()) {
            all.entry("datastore", entry -> {
                entry.leaf("name", name);
                locks(entry, name);
            });
        }
    }

    private void locks(TreeBuilder entry, DatastoreName name) {
        var global = datastore.lockOn(name);
        var partial = name == DatastoreName.RUNNING ? datastore.partialLocks() : List.<PartialLock>of();
        if (global.isPresent()) {
            entry.container("locks", locks -> locks.container("global-lock", held -> lock(held, global.get())));
        } else if (!partial.isEmpty()) {
            entry.container("locks", locks -> partial.forEach(lock -> locks.entry("partial-lock", held -> lock(held, lock))));
        }
    }

    private static void lock(TreeBuilder held, PartialLock lock) {
        held.leaf("lock-id", lock.id())
                .leaf("locked-by-session", lock.holder().sessionId())
                .leaf("locked-time", lock.since())
                .values("select", lock.selects())
                .values("locked-node", lock.nodes());
    }

    private static void lock(TreeBuilder global, Lock lock) {
        global.leaf("locked-by-session", lock.holder().sessionId()).leaf("locked-time", lock.since());
    }

    private void statistics(TreeBuilder statistics, SessionTotals totals) {
        statistics.leaf("netconf-start-time", start)
                .leaf("in-bad-hellos", totals.inBadHellos())
                .leaf("in-sessions", totals.inSessions())
                .leaf("dropped-sessions", totals.droppedSessions());
        messages(statistics, totals.messages());
    }

    private static void messages(TreeBuilder statistics, SessionCounters messages) {
        statistics.leaf("in-rpcs", messages.inRpcs())
                .leaf("in-bad-rpcs", messages.inBadRpcs())
                .leaf("out-rpc-errors", messages.outRpcErrors())
                .leaf("out-notifications", messages.outNotifications());
    }

    private static void session(TreeBuilder entry, Session session) {
        entry.leaf("session-id", session.id())
                .leaf("transport", MODULE + ":" + session.peer().transport())
                .leaf("username", session.user())
                .leaf("source-host", session.peer().address())
                .leaf("login-time", session.since());
        messages(entry, session.counters());
    }
}
