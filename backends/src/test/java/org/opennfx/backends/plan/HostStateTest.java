package org.opennfx.backends.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.opennfx.backends.Configurations.site;
import static org.opennfx.backends.Configurations.vnf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.TestHost;
import org.opennfx.backends.fault.AlteredHypervisor;
import org.opennfx.backends.host.HostSwitch;
import org.opennfx.datastore.host.HostException;

@Timeout(60)
class HostStateTest {
    @TempDir
    private Path state;

    private final CountDownLatch switchAsked = new CountDownLatch(1);
    private Host host;

    @BeforeEach
    void switchOn() {
        var twin = new TestHost(state);
        twin.commit(site(vnf("vsrx")));
        host = twin.host();
    }

    /** The host whose switch does this when it is asked for its ports. */
    private Host whenAsked(Question question) {
        var altered = (HostSwitch) Proxy.newProxyInstance(
                HostStateTest.class.getClassLoader(), new Class<?>[] {HostSwitch.class}, (_, method, arguments) -> {
                    if (method.getName().equals("ports")) {
                        question.asked();
                    }
                    try {
                        return method.invoke(host.hostSwitch(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new Host(host.model(), host.system(), host.guests(), altered, host.switchEngine(), host.identities(),
                host.changes(), host.drift());
    }

    private interface Question {
        void asked() throws HostException;
    }

    @Test
    void theSwitchIsAskedWhileTheHypervisorThinks() throws HostException {
        AlteredHypervisor thinking = (method, _, present) -> {
            if (method.equals("domains")) {
                switchAsked.await();
            }
            return present.answer();
        };
        var seen = HostState.observe(thinking.of(whenAsked(switchAsked::countDown)));
        assertEquals(Set.of("vsrx"), seen.domains().keySet());
        assertEquals(host.hostSwitch().ports().size(), seen.bridgePorts().size());
    }

    @Test
    void aSwitchThatIsAwayIsNamed() {
        var away = whenAsked(() -> {
            throw new HostException("ovs", "ovsdb-server", "Connection refused");
        });
        var failure = assertThrows(HostException.class, () -> HostState.observe(away));
        assertEquals("ovs: ovsdb-server: Connection refused", failure.getMessage());
    }
}
