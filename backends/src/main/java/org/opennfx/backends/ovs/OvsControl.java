package org.opennfx.backends.ovs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.opennfx.datastore.host.HostException;

/** The control socket of ovs-vswitchd: what {@code ovs-appctl} asks, without a process for each question. */
public final class OvsControl {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path socket;

    /** @param socket {@code /var/run/openvswitch/ovs-vswitchd.PID.ctl} by default */
    public OvsControl(Path socket) {
        this.socket = socket;
    }

    /** The lines that the daemon answers to a command. */
    List<String> ask(String command, String... arguments) throws HostException {
        var parameters = JsonNodeFactory.instance.arrayNode();
        List.of(arguments).forEach(parameters::add);
        try (var connection = JsonRpc.connect(socket, (_, _) -> {})) {
            return connection.call(command, parameters, PATIENCE).asText().lines().toList();
        } catch (RefusedException e) {
            throw new HostException(OvsDatabase.SUBSYSTEM, command, e.getMessage(), e);
        } catch (IOException e) {
            throw new HostException(OvsDatabase.SUBSYSTEM, "ovs-vswitchd at " + socket, e.getMessage(), e);
        }
    }
}
