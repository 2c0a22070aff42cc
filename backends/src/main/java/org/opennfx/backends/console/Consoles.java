package org.opennfx.backends.console;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.SerialLines;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The consoles of all virtual machines that there are. A thread {@code console NAME} listens to each guest that runs;
 * {@link #look} has to be called again and again, for guests that were started since.
 */
public final class Consoles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Consoles.class);

    private final SerialLines lines;
    private final Map<String, GuestConsole> consoles = new ConcurrentHashMap<>();

    public Consoles(SerialLines lines) {
        this.lines = lines;
    }

    /** The console of a virtual machine that the last look has seen. */
    public Optional<GuestConsole> find(String vnf) {
        return Optional.ofNullable(consoles.get(vnf));
    }

    /**
     * Listens to guests that were started, and leaves those of machines that are gone. Called by one thread at a time.
     *
     * @param domains all that there are
     */
    public void look(List<DomainStatus> domains) {
        domains.forEach(this::listen);
        leaveAllBut(domains.stream().map(DomainStatus::name).toList());
    }

    private void listen(DomainStatus domain) {
        var console = consoles.computeIfAbsent(domain.name(), _ -> new GuestConsole());
        if (!domain.running() || console.isConnected()) {
            return;
        }
        try {
            var line = lines.open(domain.name());
            console.connect(line);
            Thread.ofVirtual().name("console " + domain.name()).start(() -> {
                try {
                    console.listen(line);
                } catch (IOException e) {
                    LOG.warn("the console of {} was lost: {}", domain.name(), e.getMessage());
                }
            });
        } catch (HostException e) {
            // it may have been stopped since it was seen, and the next look will find it if not
            LOG.debug("no console of {}", domain.name(), e);
        }
    }

    private void leaveAllBut(List<String> present) {
        consoles.keySet().stream().filter(vnf -> !present.contains(vnf)).toList().forEach(this::leave);
    }

    private void leave(String vnf) {
        try {
            var console = consoles.remove(vnf);
            if (console != null) {
                console.end();
            }
        } catch (IOException e) {
            LOG.debug("the console of {} could not be closed", vnf, e);
        }
    }

    /** Lets go of all guests. */
    @Override
    public void close() {
        leaveAllBut(List.of());
    }
}
