package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.DeviceOptions;
import org.opennfx.yang.YangModules;

/** What is in the configuration and does nothing, as an orchestrator sees it. */
class InactiveConfigurationTest {
    private static final String CONFIGURATION = "/restconf/data/nfx:configuration";
    private static final String MARKS = "/restconf/data/nfx:configuration-marks";
    private static final String INTENDED = "/restconf/ds/ietf-datastores:intended/nfx:configuration";
    private static final String GUEST = "/nfx:configuration/virtual-network-functions[name='vrtr1']";
    private static final String PORT = "/nfx:configuration/interfaces/interface[name='sxe-0/0/0']";

    @TempDir
    private Path directory;

    private RestconfLab device;
    private HttpClient client;

    @BeforeEach
    void putSite() throws IOException, InterruptedException {
        device = RestconfLab.start(directory, DeviceOptions.Nfx.DEFAULT);
        client = device.client();
        try (var in = YangModules.class.getResourceAsStream("/examples/good/branch-site.xml")) {
            var site = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(204, send(device.with("application/yang-data+xml", "PATCH", CONFIGURATION, site)).statusCode());
        }
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        device.close();
    }

    @Test
    void aGuestThatIsInactiveIsConfiguredAndNotThere() throws IOException, InterruptedException {
        assertTrue(guests().contains("vrtr1"));
        assertEquals(201, deactivate(GUEST).statusCode());

        assertEquals(200, get(CONFIGURATION + "/virtual-network-functions=vrtr1").statusCode());
        assertEquals(404, get(INTENDED + "/virtual-network-functions=vrtr1").statusCode());
        assertEquals(200, get(INTENDED + "/virtual-network-functions=vrtr2").statusCode());
        assertFalse(guests().contains("vrtr1"));

        assertEquals(204, activate(GUEST).statusCode());
        assertEquals(200, get(INTENDED + "/virtual-network-functions=vrtr1").statusCode());
        assertTrue(guests().contains("vrtr1"));
    }

    @Test
    void whatIsInactiveNeedsToBeRightOnlyWhenItIsActiveAgain() throws IOException, InterruptedException {
        assertEquals(201, deactivate(PORT).statusCode());
        var sameVlan = send(device.json("PATCH", CONFIGURATION + "/interfaces", """
                {"nfx:interfaces": {"interface": [{"name": "sxe-0/0/1", "unit": [{"name": 0, "family":
                  {"ethernet-switching": {"interface-mode": "trunk", "vlan": {"members": ["v1100"]}}}}]}]}}
                """));
        assertEquals(204, sameVlan.statusCode(), sameVlan.body());

        var refused = activate(PORT);
        assertEquals(412, refused.statusCode());
        assertTrue(refused.body().contains("cannot have same vlan member (1100)"), refused.body());
    }

    @Test
    void aMarkGoesWithItsNodeAndNeedsOne() throws IOException, InterruptedException {
        assertEquals(201, deactivate(GUEST).statusCode());
        assertEquals(204, send(device.request(CONFIGURATION + "/virtual-network-functions=vrtr1").DELETE().build()).statusCode());
        assertEquals(404, get(mark(GUEST)).statusCode());

        var refused = deactivate(GUEST);
        assertEquals(409, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("instance-required"), refused.body());
    }

    private HttpResponse<String> deactivate(String node) throws IOException, InterruptedException {
        return send(device.json("POST", MARKS, "{\"nfx:inactive\": [{\"node\": \"" + node + "\"}]}"));
    }

    private HttpResponse<String> activate(String node) throws IOException, InterruptedException {
        return send(device.request(mark(node)).DELETE().build());
    }

    private static String mark(String node) {
        return MARKS + "/inactive=" + URLEncoder.encode(node, StandardCharsets.UTF_8);
    }

    private String guests() throws IOException, InterruptedException {
        var answer = send(device.json("POST", "/restconf/operations/nfx:get-virtual-network-functions-information", "{\"nfx:input\": {}}"));
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(device.request(path).build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return RestconfLab.send(client, request);
    }
}
