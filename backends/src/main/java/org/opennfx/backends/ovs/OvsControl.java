package org.opennfx.backends.ovs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.opennfx.datastore.host.HostException;

/** The control socket of ovs-vswitchd: what {@code ovs-appctl} asks, without a process for each question. */
public final class OvsControl {
    private static final String DAEMON = "ovs-vswitchd";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path directory;

    /** @param directory where the daemon has its sockets, {@code /run/openvswitch} by default */
    public OvsControl(Path directory) {
        this.directory = directory;
    }

    /** Of the daemon; it answers only if it runs. */
    public String version() throws HostException {
        return String.join(" ", ask("version"));
    }

    /** The socket that a bridge is spoken to by in OpenFlow. */
    Path management(String bridge) {
        return directory.resolve(bridge + ".mgmt");
    }

    /** The lines that the daemon answers to a command. */
    List<String> ask(String command, String... arguments) throws HostException {
        var parameters = JsonNodeFactory.instance.arrayNode();
        List.of(arguments).forEach(parameters::add);
        try (var connection = JsonRpc.connect(socket(), (_, _) -> {})) {
            return connection.call(command, parameters, PATIENCE).asText().lines().toList();
        } catch (RefusedException e) {
            throw new HostException(OvsDatabase.SUBSYSTEM, command, e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new HostException(OvsDatabase.SUBSYSTEM, DAEMON, "it does not run: there is no " + e.getFile(), e);
        } catch (IOException e) {
            throw new HostException(OvsDatabase.SUBSYSTEM, DAEMON + " in " + directory, e.getMessage(), e);
        }
    }

    /** It has the daemon's process id in its name, and is another one when the daemon was started anew. */
    private Path socket() throws IOException {
        var pid = Files.readString(directory.resolve(DAEMON + ".pid")).strip();
        return directory.resolve(DAEMON + "." + pid + ".ctl");
    }
}
