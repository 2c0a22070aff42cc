package org.opennfx.backends.embedded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opennfx.backends.host.GuestLogin;
import org.opennfx.backends.host.GuestLogins;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.host.SerialLine;
import org.opennfx.backends.host.SerialLines;
import org.opennfx.datastore.host.HostException;

/** The lines of guests that run: their serial ports, and those of whoever logs in over the network. */
final class TwinSerialLines implements SerialLines, GuestLogins {
    private final Map<String, Running> guests = new ConcurrentHashMap<>();

    /** What a guest was booted with, and the lines that end with it. */
    private record Running(List<Nic> cards, TwinSerialLine port, List<TwinSerialLine> logins) {}

    @Override
    public SerialLine open(String domain) throws HostException {
        return running(domain).port();
    }

    private Running running(String domain) throws HostException {
        return Optional.ofNullable(guests.get(domain))
                .orElseThrow(() -> new HostException("hypervisor", "domain " + domain, "domain is not running"));
    }

    @Override
    public GuestLogin open(String domain, String address, String user) throws HostException {
        var guest = running(domain);
        var line = new TwinSerialLine(TwinGuestShell.overNetwork(domain, guest.cards(), user));
        guest.logins().removeIf(TwinSerialLine::isOff);
        guest.logins().add(line);
        return new GuestLogin.Simulated(line);
    }

    void powerOn(String domain, List<Nic> cards) {
        var port = new TwinSerialLine(TwinGuestShell.atSerialPort(domain, cards));
        guests.put(domain, new Running(List.copyOf(cards), port, new CopyOnWriteArrayList<>()));
    }

    void powerOff(String domain) {
        Optional.ofNullable(guests.remove(domain)).ifPresent(guest -> {
            guest.port().close();
            guest.logins().forEach(TwinSerialLine::close);
        });
    }
}
