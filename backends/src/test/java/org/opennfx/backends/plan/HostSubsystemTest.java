package org.opennfx.backends.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.backends.TestHost;
import org.opennfx.backends.embedded.EmbeddedHost;
import org.opennfx.backends.fault.AlteredHypervisor;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.datastore.host.HostException;

/** What the host is asked when a change is done. */
class HostSubsystemTest {
    private static final String VLANS = """
            <host-os><vlans><vlan><name>v100</name><vlan-id>100</vlan-id></vlan>
              <vlan><name>v200</name><vlan-id>200</vlan-id></vlan></vlans></host-os>""";
    private static final String VSRX = vnf("vsrx", "v100");

    @TempDir
    private Path state;

    private final AtomicInteger questions = new AtomicInteger();
    private final List<List<String>> seen = new ArrayList<>();
    private Host host;

    @BeforeEach
    void lookAtEachChange() {
        AlteredHypervisor counting = (method, _, present) -> {
            if (method.equals("domains")) {
                questions.incrementAndGet();
            }
            return present.answer();
        };
        host = counting.of(new TestHost(state).withDisks(List.of("vrtr")).host());
        host.changes().listen(this::look);
    }

    private void look(DomainsNow domains) {
        try {
            seen.add(domains.get().stream().filter(DomainStatus::running).map(DomainStatus::name).toList());
        } catch (HostException e) {
            throw new AssertionError(e);
        }
    }

    private void carryOut(String vnfs) throws HostException {
        var subsystem = new HostSubsystem(host, EmbeddedHost.checks(host.model()));
        for (var step : subsystem.plan(Site.configuration(VLANS + vnfs)).steps()) {
            step.apply();
        }
        questions.set(0);
        subsystem.settled();
    }

    private static String vnf(String name, String vlan) {
        return """
                <virtual-network-functions><name>%s</name>
                  <image><file-path>/var/third-party/images/%s.qcow2</file-path></image>
                  <memory><size>1048576</size></memory>
                  <interfaces><name>eth2</name><mapping><vlan><mode>access</mode><members>%s</members></vlan></mapping></interfaces>
                </virtual-network-functions>""".formatted(name, name, vlan);
    }

    @Test
    void theHypervisorIsAskedOnceWhoeverWantsToKnow() throws HostException {
        carryOut(VSRX);
        assertEquals(List.of(List.of("vsrx")), seen);
        assertEquals(1, questions.get());
        assertFalse(host.guests().due().contains("vsrx"));
    }

    @Test
    void nobodyLooksAfterAChangeThatNobodySees() throws HostException {
        carryOut(VSRX);
        carryOut(vnf("vsrx", "v200"));
        assertEquals(0, questions.get());
        assertEquals(List.of(List.of("vsrx")), seen);
    }

    @Test
    void everyOtherChangeIsSeen() throws HostException {
        carryOut(VSRX);
        carryOut(vnf("vsrx", "v200") + vnf("vrtr", "v200"));
        carryOut(vnf("vrtr", "v200"));
        assertEquals(List.of(List.of("vsrx"), List.of("vsrx", "vrtr"), List.of("vrtr")), seen);
    }
}
