package org.opennfx.backends.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.Site;
import org.opennfx.backends.model.ConfigurationReader;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.tree.ContainerNode;

/** What the switch of the device does and Open vSwitch does not. */
class OpenVswitchCheckTest {
    private static List<String> errors(ContainerNode configuration) {
        return new OpenVswitchCheck().check(new ConfigurationReader().read(configuration)).map(RpcError::toString).toList();
    }

    private static ContainerNode limited(String limits, String action) {
        return Site.configuration("""
                <forwarding-options><storm-control-profiles><name>p</name><all>%s</all>%s</storm-control-profiles></forwarding-options>
                <interfaces><interface><name>ge-0/0/0</name><unit><name>0</name><family><ethernet-switching>
                  <storm-control><profile-name>p</profile-name></storm-control>
                </ethernet-switching></family></unit></interface></interfaces>
                """.formatted(limits, action));
    }

    @Test
    void aTreeWithoutAnEffectIsRefused() {
        var path = "/nfx:configuration/protocols/rstp/";
        assertEquals(
                List.of("hello-time is always 2 s with Open vSwitch (" + path + "hello-time)",
                        "no-root-port is not possible: Open vSwitch keeps no port from leading to the root ("
                                + path + "interface[name='xe-0/0/13']/no-root-port)"),
                errors(Site.example("examples/good/switch-protocols.xml")));
    }

    @Test
    void aLimitWithoutAnEffectIsRefused() {
        var path = "(/nfx:configuration/forwarding-options/storm-control-profiles[name='p']/";
        assertEquals(
                List.of("a limit of unknown unicast alone is not possible with Open vSwitch " + path + "all)"),
                errors(limited("<no-broadcast/><no-multicast/>", "")));
        assertEquals(
                List.of("action-shutdown is not possible: Open vSwitch drops what is over the limit, and the port stays "
                        + path + "action-shutdown)"),
                errors(limited("<bandwidth-percentage>50</bandwidth-percentage>", "<action-shutdown/>")));
        assertEquals(List.of(), errors(limited("<bandwidth-percentage>50</bandwidth-percentage>", "")));
    }

    @Test
    void aProfileThatNoPortUsesIsNone() {
        assertEquals(List.of(), errors(Site.configuration("""
                <forwarding-options><storm-control-profiles><name>p</name><all><no-broadcast/></all><action-shutdown/></storm-control-profiles>
                </forwarding-options>
                """)));
    }
}
