package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations in JSON, as the releases of Junos have written them. */
class JsonTest extends NamedHost {
    private static List<String> documentsOfOneVlan() {
        return List.of(
                """
                {"configuration": {
                  "@": {"xmlns": "http://xml.juniper.net/xnm/1.1/xnm", "junos:commit-seconds": "1494598981", "junos:commit-user": "root"},
                  "vlans": {"vlan": [{"name": "v10", "vlan-id": "10", "description": "ten"}]}}}""",
                """
                {"configuration": [{
                  "attributes": {"xmlns": "http://xml.juniper.net/xnm/1.1/xnm", "junos:changed-seconds": "1494598981"},
                  "vlans": [{"vlan": [{"name": [{"data": "v10"}], "vlan-id": [{"data": "10"}], "description": [{"data": "ten"}]}]}]}]}""",
                """
                {"configuration": {"vlans": {"vlan": {"name": "v10", "vlan-id": 10, "description": "ten"}}}}""");
    }

    @ParameterizedTest
    @MethodSource("documentsOfOneVlan")
    void jsonOfAnyReleaseIsLoaded(String document) throws IOException {
        assertTrue(load("format='json'", "<configuration-json>" + document + "</configuration-json>").contains(OK));
        var shown = client.rpc("<get-configuration format='set'><configuration><vlans/></configuration></get-configuration>");
        assertTrue(shown.contains("\nset vlans v10 vlan-id 10\nset vlans v10 description ten\n")
                || shown.contains("\nset vlans v10 description ten\nset vlans v10 vlan-id 10\n"), shown);
    }

    @Test
    void olderJsonSaysWhatIsInactiveAndHasNoValue() throws IOException {
        var document = """
                {"configuration": [{"vlans": [{"vlan": [{"attributes": {"inactive": "inactive"}, "name": [{"data": "v10"}]}]}],
                  "interfaces": [{"interface": [{"name": [{"data": "ge-0/0/1"}], "disable": [null]}]}]}]}""";
        assertTrue(load("format='json'", "<configuration-json>" + document + "</configuration-json>").contains(OK));
        var shown = client.rpc("<get-configuration format='set'/>");
        assertTrue(shown.contains("\ndeactivate vlans v10\n"), shown);
        assertTrue(shown.contains("\nset interfaces ge-0/0/1 disable\n"), shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "json-minified"})
    void whatIsShownAsJsonIsLoadedAgainExactly(String format) throws IOException {
        set("set interfaces ge-0/0/1 disable\nset vlans v10 vlan-id 10\ndeactivate vlans v10\n"
                + "set interfaces ge-0/0/2 unit 0 family ethernet-switching vlan members [ v10 v11 ]");
        var before = client.rpc("<get-configuration format='set'/>");
        var json = client.rpc("<get-configuration format='" + format + "'/>").replaceAll("(?s)^<rpc-reply[^>]*>|</rpc-reply>$", "");
        assertEquals(format.equals("json"), json.contains("\n"), json);
        client.rpc("<discard-changes/>");
        assertTrue(load("action='override' format='json'", "<configuration-json>" + json + "</configuration-json>").contains(OK));
        var after = client.rpc("<get-configuration format='set'/>");
        assertEquals(before.replaceAll("message-id=\"\\d+\"", ""), after.replaceAll("message-id=\"\\d+\"", ""));
    }

    @Test
    void jsonIsLoadedWithoutTheNameOfAModule() throws IOException {
        var reply = load("format='json'",
                "<configuration-json>{\"configuration\": {\"system\": {\"host-name\": \"json\"}}}</configuration-json>");
        assertTrue(reply.contains(OK), reply);
        assertEquals("json", hostName());
        var broken = load("format='json'", "<configuration-json>{\"configuration\": </configuration-json>");
        assertTrue(broken.contains("<bad-element>configuration-json</bad-element>"), broken);
    }

    @Test
    void whatShowsNothingIsADocumentInJson() throws IOException {
        set("delete vlans");
        commit("");
        var reply = client.rpc("<command format='json'>show vlans</command>");
        assertTrue(reply.replaceAll("\\s", "").contains("{\"l2ng-l2ald-vlan-instance-information\":{}}</rpc-reply>"), reply);
    }
}
