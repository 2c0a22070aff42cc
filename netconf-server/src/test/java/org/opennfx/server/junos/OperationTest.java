package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.schema.LeafSchema;

/** Operations by their elements, and by the words of the command line. */
class OperationTest extends NamedHost {
    @Test
    void anRpcMayHaveNeitherNamespaceNorMessageId() throws IOException {
        for (var operation : List.of(HOST_NAME, "<get-config><source><running/></source></get-config>")) {
            var reply = client.exchange("<rpc>" + operation + "</rpc>");
            assertTrue(reply.contains("<host-name>before</host-name>"), reply);
        }
    }

    @Test
    void operationsOfNetconfMayHaveNoNamespace() throws IOException {
        var edited = client.rpc("<edit-config xmlns=''><target><candidate/></target><config>"
                + "<configuration><system><host-name>nameless</host-name></system></configuration></config></edit-config>");
        assertTrue(edited.contains("<ok/>"), edited);
        var read = client.rpc("<get-config xmlns=''><source><candidate/></source></get-config>");
        assertTrue(read.contains("<host-name>nameless</host-name>"), read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<get-configuration format='yaml'/>", "<get-configuration database='startup'/>",
            "<commit-configuration><at-time>2001-01-01 12:00</at-time></commit-configuration>",
            "<commit-configuration><at-time>2099-02-30 12:00</at-time></commit-configuration>",
            "<commit-configuration><at-time>noon</at-time></commit-configuration>",
            "<commit-configuration><at-time>reboot</at-time><confirmed/></commit-configuration>", "<load-configuration action='patch'/>",
            "<load-configuration/>", "<get-nothing-information/>", "<get-nothing-information xmlns=''/>",
            "<get-interface-information><speed/></get-interface-information>",
            "<get-software-information format='set'/>"})
    void whatIsNotThereIsAnError(String operation) throws IOException {
        var reply = client.rpc(operation);
        assertTrue(reply.contains("<rpc-error>"), reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " xmlns=''", " xmlns='http://xml.juniper.net/junos/15.1X53/junos'"})
    void commandsOfTheModelAnswerWithNamesOfJunos(String namespace) throws IOException {
        var reply = client.rpc("<get-interface-information" + namespace + "><interface-name>ge-0/0/0</interface-name><terse/>"
                + "</get-interface-information>");
        assertTrue(reply.contains("<interface-information xmlns=\"http://xml.juniper.net/junos/15.1X53/junos-interface\">"
                + "<physical-interface><name>ge-0/0/0</name>"), reply);
        assertFalse(reply.contains("urn:opennfx"), reply);
    }

    private String command(String format, String line) throws IOException {
        return client.rpc("<command format='" + format + "'>" + line + "</command>");
    }

    @Test
    void commandsAreCalledByTheirWords() throws IOException {
        var terse = command("xml", "show interfaces ge-0/0/1 terse");
        assertTrue(terse.contains("<physical-interface><name>ge-0/0/1</name>"), terse);
        assertFalse(terse.contains("ge-0/0/2") || terse.contains("<mtu>"), terse);
        assertTrue(command("xml", "show system commit").contains("<commit-history>"));
        assertTrue(command("xml", "show system commit revision level detail").contains("<user>root</user>"));
        assertTrue(command("text", "show version | display json").contains("\"software-information\""));
        for (var wrong : new String[] {"show bgp summary", "show interfaces ge-0/0/1 ge-0/0/2", "show version | mismatch x",
                "show version everywhere", "", "|"}) {
            assertTrue(command("xml", wrong).contains("<rpc-error>"), wrong);
        }
    }

    @Test
    void commandsAnswerInTextAsTheDeviceShowsIt() throws IOException {
        var version = command("text", "sh ver");
        assertTrue(version.contains("<output>\nHostname: before\nModel: nfx250_s2_10_t\n"), version);
        var vnfs = client.rpc("<get-virtual-network-functions-information format='text'/>");
        assertTrue(vnfs.contains("\n8226     jdm                                               running    alive\n</output>"), vnfs);
        assertTrue(command("text", "show lldp neighbors").contains("<output>\n</output>"));
        assertTrue(command("xml", "show lldp neighbors").contains("<lldp-neighbors-information"));
    }

    static List<String> commandsWithoutParameters() {
        return DeviceSchema.load().rpcs().stream()
                .filter(rpc -> rpc.name().local().startsWith("get-") || rpc.name().local().equals("file-list"))
                .filter(rpc -> rpc.input().children().stream().noneMatch(node -> node instanceof LeafSchema leaf && leaf.mandatory()))
                .flatMap(rpc -> rpc.extension("nfx-cli", "command").stream())
                .filter(words -> !words.equals("show system configuration rescue"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commandsWithoutParameters")
    void everyCommandThatShowsSomethingAnswers(String words) throws IOException {
        assertTrue(command("text", words).contains("<output>\n"), words);
        assertFalse(command("xml", words).contains("<rpc-error>"), words);
    }

    @Test
    void theCommandsShowWhatWasConfigured() throws IOException {
        set("""
                set routing-options static route 198.51.100.0/24 next-hop 192.0.2.254
                set routing-options static route 203.0.113.0/24 discard
                set interfaces jmgmt0 unit 0 family inet address 192.0.2.1/24
                set interfaces jmgmt0 description "the office"
                set interfaces ge-0/0/3 description "the printer\"""");
        commit("<log>routes</log>");
        var routes = command("text", "show route");
        assertTrue(routes.contains("\n198.51.100.0/24    *[Static/5]\n                    > to 192.0.2.254\n"), routes);
        assertTrue(routes.contains("\n203.0.113.0/24     *[Static/5]\n                      Discard\n"), routes);
        assertTrue(routes.contains("\n192.0.2.1/32       *[Local/0]\n                      Local via jmgmt0.0\n"), routes);
        assertTrue(command("text", "show interfaces descriptions").contains("""
                Interface       Admin Link Description
                ge-0/0/3        up    up   the printer
                jmgmt0          up    up   the office
                """));
        assertTrue(command("text", "show system users").contains("netconf"));
        assertTrue(command("text", "show system commit").contains("\n    routes\n"));
        assertTrue(command("text", "show system rollback 0").contains("host-name before;"));
        assertTrue(command("text", "show system rollback 1 compare 0").contains("198.51.100.0/24"));
        assertTrue(command("text", "file checksum sha-256 vrtr1.qcow2").contains("SHA256 (vrtr1.qcow2) = "));
        assertTrue(command("text", "request virtual-network-functions start nobody").contains("<rpc-error>"));
        set("delete routing-options\ndelete interfaces");
        commit("");
    }

    @Test
    void commandsAnswerInJson() throws IOException {
        var reply = client.rpc("<get-system-information format='json'/>");
        assertTrue(reply.replaceAll("\\s", "").contains("{\"system-information\":{\"hardware-model\":\"nfx250_s2_10_t\""), reply);
    }
}
