package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of loads and questions that are wrong. */
final class LoadErrorsTest extends JunosSession {
    private static void assertTells(String message, String reply) {
        assertTrue(reply.contains("<error-message>" + message) || reply.contains("<error-message xml:lang=\"en\">" + message), reply);
    }

    private static String lines(String first, String last) {
        return IntStream.range(0, 1000).mapToObj(number -> first + number + last).collect(Collectors.joining("\n"));
    }

    private static int errors(String reply) {
        return reply.split("<rpc-error>", -1).length - 1;
    }

    @Test
    void anErrorInTheSyntaxOfJsonHasItsLine() throws IOException {
        var body = "<configuration-json>{\"configuration\": {\n\"system\": {\"host-name\": \"a\",}\n}}</configuration-json>";
        assertTells("line 2: syntax error: Unexpected character", load("format='json'", body));
    }

    @Test
    void aNumberOutOfItsTypeIsToldWhatItMayBe() throws IOException {
        assertTells("line 1: value must be 1..4294967295", load(
                "action='set'", "<configuration-set>set virtual-network-functions a memory size 99999999999</configuration-set>"));
    }

    @Test
    void ofManyErrorsTheFirstOnesAndTheirNumberAreTold() throws IOException {
        var reply = load("action='set'", "<configuration-set>" + lines("set vlans v", " vlan-id 5000") + "</configuration-set>");
        assertEquals(101, errors(reply));
        assertTells("there are 900 more errors", reply);
    }

    @Test
    void ofManyWarningsTheFirstOnesAndTheirNumberAreTold() throws IOException {
        var reply = load("action='set'", "<configuration-set>" + lines("delete vlans none", "") + "</configuration-set>");
        assertEquals(101, errors(reply));
        assertTells("there are 900 more warnings", reply);
    }

    @Test
    void ofManyErrorsInAnEditOfNetconfTheFirstOnesAndTheirNumberAreTold() throws IOException {
        var vlans = lines("<vlan><name>v", "</name><vlan-id>5000</vlan-id></vlan>");
        var reply = client.rpc("<edit-config><target><candidate/></target><config><configuration><vlans>" + vlans
                + "</vlans></configuration></config></edit-config>");
        assertEquals(101, errors(reply));
        assertTells("there are 900 more errors", reply);
    }

    @Test
    void anAttributeThatMeansNothingOnAQuestionIsRefused() throws IOException {
        assertTells("attribute databse means nothing on get-configuration", client.rpc("<get-configuration databse='committed'/>"));
        assertTrue(client.rpc("<get-configuration database='committed' commit-scripts='view'/>").contains("<configuration "));
    }
}
