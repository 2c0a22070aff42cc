package org.opennfx.backends.ovs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opennfx.datastore.host.HostException;

/** Which network devices are ports of bridges of Open vSwitch, whoever has put them there. Safe for use by several threads. */
public final class BridgeMembers implements AutoCloseable {
    private final OvsDatabase database;

    /** @param socket of ovsdb-server, which need not be there yet */
    public BridgeMembers(Path socket) {
        database = new OvsDatabase(socket);
    }

    /** Empty where Open vSwitch does not answer; a bridge that is not there has none. */
    public Optional<Set<String>> of(String bridge) {
        try {
            return Optional.of(PortRows.read(database, bridge).members().stream()
                    .map(PortRows.PortRow::name)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (HostException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
