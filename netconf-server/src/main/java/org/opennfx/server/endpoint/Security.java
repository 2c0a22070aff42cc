package org.opennfx.server.endpoint;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.opennfx.server.tls.TlsSettings;

/** What secures the connections of an endpoint. */
sealed interface Security {
    /** SSH, with these host keys. */
    record Ssh(List<HostKey> keys, Optional<Probes> probes) implements Security {
        public Ssh {
            keys = List.copyOf(keys);
        }
    }

    /** How the server asks whether a client is still there. */
    record Probes(Duration interval, int unanswered) {}

    /** TLS, as set. */
    record Tls(TlsSettings settings) implements Security {}
}
