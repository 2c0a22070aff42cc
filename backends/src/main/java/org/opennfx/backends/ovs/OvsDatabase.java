package org.opennfx.backends.ovs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opennfx.datastore.host.HostException;

/**
 * The configuration database of Open vSwitch. Connects when it is first asked, and again when the daemon was away. Safe for
 * use by several threads.
 */
public final class OvsDatabase implements AutoCloseable {
    /** The part of the machine that errors name. */
    static final String SUBSYSTEM = "ovs";

    private static final String SCHEMA = "Open_vSwitch";
    private static final String ROOT = "Open_vSwitch";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path socket;
    private final Duration patience;
    private @Nullable JsonRpc connection;

    /** @param socket of ovsdb-server, {@code /var/run/openvswitch/db.sock} by default */
    public OvsDatabase(Path socket) {
        this(socket, PATIENCE);
    }

    /** @param patience how long the daemons may take for an answer, and to carry out a change */
    OvsDatabase(Path socket, Duration patience) {
        this.socket = socket;
        this.patience = patience;
    }

    /** That of its only row for the whole switch, by which {@code ovs-vsctl show} names it. */
    UUID id() throws HostException {
        return UUID.fromString(OvsColumns.uuidOf(root("_uuid")));
    }

    /** Of Open vSwitch, as its start has written it down; empty where nobody has. */
    public Optional<String> version() throws HostException {
        return OvsColumns.single(root("ovs_version")).map(JsonNode::asText);
    }

    /** The kinds of bridges that the switch daemon can make; empty until it has run for the first time. */
    public Set<String> datapathTypes() throws HostException {
        return OvsColumns.members(root("datapath_types")).stream().map(JsonNode::asText).collect(Collectors.toUnmodifiableSet());
    }

    private JsonNode root(String column) throws HostException {
        return transact(new OvsTransaction().select(ROOT, column)).getFirst().path("rows").path(0).path(column);
    }

    /**
     * Does a transaction.
     *
     * @return the result of each operation
     * @throws HostException nothing was done; where the connection broke meanwhile, all may have been done
     */
    List<JsonNode> transact(OvsTransaction transaction) throws HostException {
        var parameters = JsonNodeFactory.instance.arrayNode().add(SCHEMA);
        transaction.operations().forEach(parameters::add);
        try {
            var results = connection().call("transact", parameters, patience.multipliedBy(2)).valueStream().toList();
            for (var result : results) {
                if (result.path("error").isTextual()) {
                    throw new HostException(SUBSYSTEM, "database", words(result));
                }
            }
            return results;
        } catch (RefusedException e) {
            throw new HostException(SUBSYSTEM, "database", e.getMessage(), e);
        } catch (IOException e) {
            throw new HostException(SUBSYSTEM, "ovsdb-server at " + socket, e.getMessage(), e);
        }
    }

    private static String words(JsonNode error) {
        var details = error.path("details").asText();
        return details.isEmpty() ? error.path("error").asText() : error.path("error").asText() + ": " + details;
    }

    /**
     * Does a transaction, unless it is empty, and waits until the switch daemon has carried it out.
     *
     * @param object what it is about, for an error
     * @throws HostException nothing was done; or the database has it, and the daemon has not carried it out in time; where the
     *     connection broke meanwhile, all may have been done
     */
    void transactAndWait(OvsTransaction transaction, String object) throws HostException {
        if (transaction.isEmpty()) {
            return;
        }
        transaction.increment(ROOT, "next_cfg").select(ROOT, "next_cfg", "cur_cfg");
        var root = transact(transaction).get(transaction.size() - 1).path("rows").path(0);
        var goal = root.path("next_cfg").asLong();
        var current = root.path("cur_cfg").asLong();
        var deadline = System.nanoTime() + patience.toNanos();
        while (current < goal) {
            var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new HostException(SUBSYSTEM, object, "ovs-vswitchd has not carried out the change within "
                        + patience.toSeconds() + " s; is it running?");
            }
            current = next(current, left);
        }
    }

    private long next(long current, long timeoutMillis) throws HostException {
        var waiting = new OvsTransaction().awaitOther(ROOT, "cur_cfg", current, timeoutMillis).select(ROOT, "cur_cfg");
        try {
            return transact(waiting).getLast().path("rows").path(0).path("cur_cfg").asLong();
        } catch (HostException e) {
            if (e.words().startsWith("timed out")) {
                return current;
            }
            throw e;
        }
    }

    private synchronized JsonRpc connection() throws IOException {
        var known = connection;
        if (known == null || !known.isOpen()) {
            known = JsonRpc.connect(socket, (_, _) -> {});
            connection = known;
        }
        return known;
    }

    @Override
    public synchronized void close() throws IOException {
        if (connection != null) {
            connection.close();
        }
    }
}
