package org.opennfx.server;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.opennfx.server.http.HttpSettings;
import org.opennfx.server.restconf.EventStreamSettings;

/**
 * How RESTCONF is served.
 *
 * @param port over TLS; 0 picks a free one, and empty is none
 * @param plainPort without TLS, on the loopback interface alone, whatever the server listens on; 0 picks a free one, and empty
 *     is none
 * @param identity who the server is; without it, it makes a certificate of its own
 * @param clientAuthorities a PEM file of those whose certificates let clients in; without it, none does
 * @param metricsForEverybody whether nobody has to log in for the metrics
 */
public record RestconfOptions(
        OptionalInt port,
        OptionalInt plainPort,
        Optional<Identity> identity,
        Optional<Path> clientAuthorities,
        HttpSettings limits,
        EventStreamSettings streams,
        boolean metricsForEverybody) {
    /** Not at all. */
    public static final RestconfOptions NONE = new RestconfOptions(
            OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), HttpSettings.DEFAULT, EventStreamSettings.DEFAULT, false);

    /** PEM files, which may be replaced while the server runs. */
    public record Identity(Path certificate, Path key) {}

    public RestconfOptions port(int number) {
        return new RestconfOptions(OptionalInt.of(number), plainPort, identity, clientAuthorities, limits, streams, metricsForEverybody);
    }

    public RestconfOptions plainPort(int number) {
        return new RestconfOptions(port, OptionalInt.of(number), identity, clientAuthorities, limits, streams, metricsForEverybody);
    }

    public RestconfOptions identity(Optional<Identity> own) {
        return new RestconfOptions(port, plainPort, own, clientAuthorities, limits, streams, metricsForEverybody);
    }

    public RestconfOptions clientAuthorities(Optional<Path> file) {
        return new RestconfOptions(port, plainPort, identity, file, limits, streams, metricsForEverybody);
    }

    boolean isServed() {
        return port.isPresent() || plainPort.isPresent();
    }

    public RestconfOptions limits(HttpSettings settings) {
        return new RestconfOptions(port, plainPort, identity, clientAuthorities, settings, streams, metricsForEverybody);
    }

    public RestconfOptions streams(EventStreamSettings settings) {
        return new RestconfOptions(port, plainPort, identity, clientAuthorities, limits, settings, metricsForEverybody);
    }

    public RestconfOptions metricsForEverybody(boolean all) {
        return new RestconfOptions(port, plainPort, identity, clientAuthorities, limits, streams, all);
    }
}
