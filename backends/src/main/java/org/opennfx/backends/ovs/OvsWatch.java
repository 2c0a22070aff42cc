package org.opennfx.backends.ovs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells that something is different in Open vSwitch, whoever has changed it; who is told looks what it is. The database says
 * so by itself (RFC 7047 4.1.6); while it is away it is tried again once a second. On a thread of its own until it is closed.
 */
public final class OvsWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OvsWatch.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Map<String, List<String>> WATCHED = Map.of(
            "Bridge", List.of("ports"),
            "Port", List.of("interfaces", "tag", "trunks", "vlan_mode"),
            "Interface", List.of("admin_state", "link_state", "error"));

    private final Path socket;
    private final Runnable changed;
    private final Thread thread;

    private OvsWatch(Path socket, Runnable changed) {
        this.socket = socket;
        this.changed = changed;
        this.thread = Thread.ofVirtual().name("ovs-watch").unstarted(this::run);
    }

    /**
     * @param socket of ovsdb-server
     * @param changed is called on the thread that reads from the daemon, and must not wait
     */
    public static OvsWatch start(Path socket, Runnable changed) {
        var watch = new OvsWatch(socket, changed);
        watch.thread.start();
        return watch;
    }

    private void run() {
        var reachable = true;
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = JsonRpc.connect(socket, (_, _) -> changed.run())) {
                connection.call("monitor", JsonNodeFactory.instance.arrayNode().add("Open_vSwitch").addNull().add(requests()), PATIENCE);
                if (!reachable) {
                    LOG.info("ovsdb-server answers again");
                }
                reachable = true;
                // what happened while nobody listened
                changed.run();
                connection.awaitEnd();
                changed.run();
            } catch (IOException | RefusedException e) {
                if (reachable) {
                    LOG.warn("ovsdb-server at {} cannot be watched: {}", socket, e.getMessage());
                }
                reachable = false;
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ObjectNode requests() {
        var requests = JsonNodeFactory.instance.objectNode();
        WATCHED.forEach((table, columns) -> {
            var request = requests.putObject(table);
            columns.forEach(request.putArray("columns")::add);
            request.putObject("select").put("initial", false);
        });
        return requests;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
