package org.opennfx.backends.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.model.TimeServer;
import org.opennfx.datastore.host.HostException;

/** The files of services that ask for the time; programs of the machine do nothing here. */
class TimeServersOnMachineTest {
    private static final String CHRONY = "usr/sbin/chronyd";
    private static final String TIMESYNCD = "usr/lib/systemd/systemd-timesyncd";
    private static final TimeServer PLAIN = new TimeServer("time.example.net", false, false);
    private static final TimeServer PREFERRED = new TimeServer("192.0.2.123", true, false);

    private Machine machine;
    private TimeServersOnMachine servers;

    @BeforeEach
    void open(@TempDir Path root) {
        machine = new Machine(new LinuxCommand(Optional.empty(), "true"), root, Machine.RESOLVER_FILE);
        servers = new TimeServersOnMachine(machine);
    }

    private void install(String program) throws IOException {
        Files.createDirectories(machine.file(program).getParent());
        Files.writeString(machine.file(program), "");
    }

    private String refusal(TimeServer... wanted) {
        return assertThrows(HostException.class, () -> servers.become(List.of(wanted))).getMessage();
    }

    @Test
    void chronyHasAFileOfSources() throws HostException, IOException {
        install(CHRONY);
        servers.become(List.of(PREFERRED, PLAIN));
        assertEquals("server 192.0.2.123 iburst prefer\nserver time.example.net iburst\n",
                Files.readString(machine.file("etc/chrony/sources.d/nfx.sources")));
        assertEquals(List.of(PREFERRED, PLAIN), servers.current());
        servers.become(List.of());
        assertFalse(machine.has("etc/chrony/sources.d/nfx.sources"));
    }

    @Test
    void timesyncdHasASectionOfItsOwn() throws HostException, IOException {
        install(TIMESYNCD);
        servers.become(List.of(PLAIN, new TimeServer("192.0.2.9", false, false)));
        assertEquals("[Time]\nNTP=time.example.net 192.0.2.9\n",
                Files.readString(machine.file("etc/systemd/timesyncd.conf.d/nfx.conf")));
        assertEquals(2, servers.current().size());
    }

    @Test
    void whatAServiceDoesNotKnowIsRefused() throws IOException {
        assertEquals("ntp: servers: the machine has neither chrony nor systemd-timesyncd: install one (apt-get install chrony)",
                refusal(PLAIN));
        install(TIMESYNCD);
        assertEquals("ntp: server 192.0.2.123: systemd-timesyncd prefers none: install chrony, or configure it without prefer",
                refusal(PREFERRED));
        assertEquals("ntp: server a: the machine does not check its answers with a key of the device: configure it without one",
                refusal(new TimeServer("a", false, true)));
    }

    @Test
    void aMachineWithoutAServiceNeedsNoneForNoServers() throws HostException {
        servers.become(List.of());
        assertEquals(List.of(), servers.current());
    }
}
