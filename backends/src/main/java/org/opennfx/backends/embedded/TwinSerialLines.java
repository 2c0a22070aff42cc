package org.opennfx.backends.embedded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.host.SerialLine;
import org.opennfx.backends.host.SerialLines;
import org.opennfx.datastore.host.HostException;

/** The serial ports of guests that run. */
final class TwinSerialLines implements SerialLines {
    private final Map<String, TwinSerialLine> lines = new ConcurrentHashMap<>();

    @Override
    public SerialLine open(String domain) throws HostException {
        return Optional.ofNullable(lines.get(domain))
                .orElseThrow(() -> new HostException("hypervisor", "domain " + domain, "domain is not running"));
    }

    void powerOn(String domain, List<Nic> cards) {
        lines.put(domain, new TwinSerialLine(new TwinGuestShell(domain, cards)));
    }

    void powerOff(String domain) {
        Optional.ofNullable(lines.remove(domain)).ifPresent(TwinSerialLine::close);
    }
}
