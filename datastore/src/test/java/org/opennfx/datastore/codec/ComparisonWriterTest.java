package org.opennfx.datastore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.Device;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;

class ComparisonWriterTest {
    private static final SetGrammar GRAMMAR = new SetGrammar();
    private static final ContainerSchema CONFIGURATION =
            (ContainerSchema) Device.SCHEMA.root().childByModule("nfx", "configuration").orElseThrow();

    private static final String BEFORE = """
            set system host-name jdm
            set interfaces ge-0/0/0 description hall
            set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.7/24
            set interfaces ge-0/0/0 unit 0 family inet6 address 2001:db8::7/64
            set virtual-network-functions vrtr1 image /a.qcow2 image-type qcow2
            set virtual-network-functions vrtr1 interfaces eth2 mapping vlan members [ v1 v2 ]
            set virtual-network-functions vrtr2 image /b.qcow2
            set routing-options static route 0.0.0.0/0 next-hop 192.0.2.1
            """;

    @Test
    void equalConfigurationsHaveNoDifference() throws IOException {
        assertEquals("", compared(BEFORE));
    }

    @Test
    void aValueGoesAndAnotherComes() throws IOException {
        assertEquals("""
                [edit system]
                -   host-name jdm;
                +   host-name branch-7;
                """, compared(BEFORE + "set system host-name branch-7"));
    }

    @Test
    void whatIsNewStandsThereAsAWhole() throws IOException {
        assertEquals("""
                [edit]
                +  vlans {
                +      v1 {
                +          vlan-id 7;
                +      }
                +  }
                [edit interfaces]
                +   ge-0/0/1 {
                +       unit 0 {
                +           family inet {
                +               address 192.0.2.8/24;
                +           }
                +       }
                +   }
                """, compared(BEFORE + """
                        set interfaces ge-0/0/1.0 family inet address 192.0.2.8/24
                        set vlans v1 vlan-id 7
                        """));
    }

    @Test
    void whatGoesStandsThereAsAWhole() throws IOException {
        assertEquals("""
                [edit]
                -  virtual-network-functions vrtr2 {
                -      image /b.qcow2;
                -  }
                -  routing-options {
                -      static {
                -          route 0.0.0.0/0 next-hop 192.0.2.1;
                -      }
                -  }
                """, compared(BEFORE + """
                        delete virtual-network-functions vrtr2
                        delete routing-options
                        """));
    }

    @Test
    void theWordsLeadToThePlace() throws IOException {
        assertEquals("""
                [edit interfaces ge-0/0/0]
                -    description hall;
                [edit interfaces ge-0/0/0 unit 0 family inet]
                -       address 192.0.2.7/24;
                +       address 192.0.2.8/24;
                [edit interfaces ge-0/0/0 unit 0]
                -      family inet6 {
                -          address 2001:db8::7/64;
                -      }
                """, compared(BEFORE + """
                        delete interfaces ge-0/0/0 description
                        delete interfaces ge-0/0/0.0 family inet address 192.0.2.7/24
                        set interfaces ge-0/0/0.0 family inet address 192.0.2.8/24
                        delete interfaces ge-0/0/0.0 family inet6
                        """));
    }

    @Test
    void theValueBehindANameIsSaidWithIt() throws IOException {
        assertEquals("""
                [edit virtual-network-functions vrtr1]
                -   image /a.qcow2;
                +   image /c.qcow2;
                [edit virtual-network-functions vrtr1 image]
                -    image-type qcow2;
                """, compared(BEFORE + """
                        set virtual-network-functions vrtr1 image /c.qcow2
                        delete virtual-network-functions vrtr1 image image-type
                        """));
    }

    @Test
    void valuesOfAListComeAndGoByThemselves() throws IOException {
        assertEquals("""
                [edit virtual-network-functions vrtr1 interfaces eth2 mapping vlan]
                -      members v1;
                +      members v3;
                """, compared(BEFORE + """
                        delete virtual-network-functions vrtr1 interfaces eth2 mapping vlan members v1
                        set virtual-network-functions vrtr1 interfaces eth2 mapping vlan members v3
                        """));
    }

    @Test
    void anotherOrderIsSaidAsItIs() throws IOException {
        assertEquals("""
                [edit virtual-network-functions vrtr1 interfaces eth2 mapping vlan]
                !      members [ v2 v1 ];
                """, compared(BEFORE + """
                        delete virtual-network-functions vrtr1 interfaces eth2 mapping vlan members v1
                        set virtual-network-functions vrtr1 interfaces eth2 mapping vlan members v1
                        """));
    }

    @Test
    void whatIsInactiveAndWhatIsActiveAgainIsSaid() throws IOException {
        var marked = BEFORE + "deactivate virtual-network-functions vrtr2\ndeactivate system host-name\n";
        assertEquals("""
                [edit interfaces ge-0/0/0 unit 0]
                !      inactive: family inet6 { ... }
                [edit routing-options static]
                !    inactive: route 0.0.0.0/0 { ... }
                [edit virtual-network-functions vrtr1 interfaces eth2 mapping vlan]
                !      inactive: members v1;
                [edit]
                !  active: virtual-network-functions vrtr2 { ... }
                """, compared(marked, BEFORE + """
                        deactivate system host-name
                        deactivate interfaces ge-0/0/0.0 family inet6
                        deactivate routing-options static route 0.0.0.0/0
                        deactivate virtual-network-functions vrtr1 interfaces eth2 mapping vlan members v1
                        """));
    }

    @Test
    void whatIsNewIsWrittenWithWhatIsSaidAboutIt() throws IOException {
        assertEquals("""
                [edit virtual-network-functions vrtr1 interfaces eth2 mapping vlan]
                +      inactive: members v3;
                [edit interfaces]
                +   inactive: ge-0/0/1 {
                +       description yard;
                +       /* old */
                +       inactive: mtu 1500;
                +   }
                """, compared(BEFORE + """
                        set interfaces ge-0/0/1 description yard
                        set interfaces ge-0/0/1 mtu 1500
                        annotate interfaces ge-0/0/1 mtu old
                        deactivate interfaces ge-0/0/1 mtu
                        deactivate interfaces ge-0/0/1
                        set virtual-network-functions vrtr1 interfaces eth2 mapping vlan members v3
                        deactivate virtual-network-functions vrtr1 interfaces eth2 mapping vlan members v3
                        """));
    }

    @Test
    void aPlaceIsNamedOnce() throws IOException {
        assertEquals("""
                [edit system]
                -   host-name jdm;
                +   host-name branch-7;
                !   inactive: host-name branch-7;
                [edit interfaces ge-0/0/0]
                !    inactive: description hall;
                """, compared(BEFORE + """
                        set system host-name branch-7
                        deactivate interfaces ge-0/0/0 description
                        deactivate system host-name
                        """));
    }

    @Test
    void commentsAreSaidBeforeTheStatementsThatTheyAreAbout() throws IOException {
        var commented = BEFORE + "annotate system host-name old\nannotate virtual-network-functions vrtr2 gone\n";
        assertEquals("""
                [edit interfaces ge-0/0/0 unit 0]
                +      /* six */
                       family inet6 { ... }
                [edit system]
                -   /* old */
                +   /* new */
                    host-name jdm;
                [edit]
                -  /* gone */
                   virtual-network-functions vrtr2 { ... }
                """, compared(commented, BEFORE + "annotate system host-name new\nannotate interfaces ge-0/0/0.0 family inet6 six\n"));
    }

    private static String compared(String after) throws IOException {
        return compared(BEFORE, after);
    }

    private static String compared(String before, String after) throws IOException {
        var text = new StringBuilder();
        var one = tree(before);
        var other = tree(after);
        new ComparisonWriter(Device.SCHEMA, GRAMMAR, NodeMarks.of(one), NodeMarks.of(other))
                .below(configuration(one), configuration(other), line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static ContainerNode configuration(ContainerNode root) {
        return (ContainerNode) root.child(CONFIGURATION).orElseThrow();
    }

    private static ContainerNode tree(String statements) throws IOException {
        return EditEngine.create(Device.SCHEMA.root(), new SetReader(GRAMMAR, CONFIGURATION).document(new StringReader(statements))).root();
    }
}
