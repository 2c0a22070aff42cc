package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** XML as libraries for Junos make it of what they have read. */
class LoadedXmlTest extends JunosSession {
    private String lines() throws IOException {
        return client.rpc("<get-configuration format='set'/>").replaceAll("(?s).*<configuration-set>(.*)</configuration-set>.*", "$1");
    }

    /** PyEZ takes the namespaces away from all that it reads. */
    @Test
    void whatIsShownIsLoadedAgainWithoutItsNamespaces() throws IOException {
        client.rpc("""
                <load-configuration action='set'><configuration-set>
                set groups office system host-name inherited
                set apply-groups office
                set vlans v10 vlan-id 10
                annotate vlans v10 "for the hall"
                deactivate vlans v10 vlan-id
                annotate vlans "all &amp; each"
                </configuration-set></load-configuration>
                """);
        var before = lines();
        var shown = client.rpc("<get-configuration/>").replaceAll("(?s).*(<configuration .*</configuration>).*", "$1");
        assertTrue(shown.contains("junos:changed-seconds=") && shown.contains("<junos:comment>"), shown);
        client.rpc("<discard-changes/>");
        assertFalse(lines().contains("vlans"));

        var loaded = load("action='override'", shown.replaceAll(" xmlns(:junos)?=\"[^\"]*\"", "").replace("junos:", ""));

        assertTrue(loaded.contains("<load-configuration-results><ok/>"), loaded);
        assertEquals(before, lines());
    }

    @Test
    void theNamesOfGroupsMayStandWithWhatTheyGive() throws IOException {
        var loaded = load("action='merge'", "<configuration><system><host-name group='office'>given</host-name></system></configuration>");
        assertTrue(loaded.contains("<load-configuration-results><ok/>"), loaded);
    }

    @Test
    void otherAttributesAreRefusedByTheirNames() throws IOException {
        var refused = load("action='merge'", "<configuration><vlans delet='delete'/></configuration>");
        assertTrue(refused.contains("attribute delet means nothing here"), refused);
    }

    @Test
    void anEntryHasItsNameOnce() throws IOException {
        load("action='merge'", "<configuration><vlans><vlan><name>v10</name><vlan-id>10</vlan-id></vlan></vlans></configuration>");
        var before = lines();
        var refused = load("action='merge'", "<configuration><vlans><vlan><name>v10</name><name>v11</name></vlan></vlans></configuration>");
        assertTrue(refused.contains("<error-severity>error</error-severity>"), refused);
        assertTrue(refused.contains("<bad-element>name</bad-element>"), refused);
        assertEquals(before, lines());
    }

    /** ncclient gives a configuration that is text to edit-config as it is. */
    @Test
    void parametersOfNetconfMayHaveNoNamespaceInAnOperationThatHasOne() throws IOException {
        var edited = client.rpc("<edit-config><target><candidate/></target><config xmlns=''><configuration><system>"
                + "<host-name>nameless</host-name></system></configuration></config></edit-config>");
        assertTrue(edited.contains("<ok/>"), edited);
        assertTrue(lines().contains("set system host-name nameless\n"));
    }

    @Test
    void whatIsInThemKeepsItsNamespace() throws IOException {
        var refused = client.rpc("<edit-config><target><candidate/></target><config xmlns=''><interfaces/></config></edit-config>");
        assertTrue(refused.contains("<error-tag>unknown-namespace</error-tag>"), refused);
    }
}
