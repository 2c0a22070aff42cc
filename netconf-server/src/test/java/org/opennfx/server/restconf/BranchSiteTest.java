package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.DeviceOptions;
import org.opennfx.yang.YangModules;
import org.xmlunit.builder.DiffBuilder;

/** The whole configuration of a device by RESTCONF. */
class BranchSiteTest {
    private static final String CONFIGURATION = "/restconf/data/nfx:configuration";
    private static final String XML = "application/yang-data+xml";

    @TempDir
    private Path directory;

    @Test
    void aSiteIsPutAsOneDocumentAndReadBackAsNetconfShowsIt() throws IOException, InterruptedException {
        String site;
        try (var first = device("first")) {
            assertEquals(204, send(first, first.with(XML, "PATCH", CONFIGURATION, example())).statusCode());
            site = read(first, "application/yang-data+json");
        }
        try (var second = device("second"); var netconf = second.netconf()) {
            var put = send(second, second.json("PUT", CONFIGURATION, site));

            assertEquals(204, put.statusCode(), put.body());
            assertEquals(JsonValue.of(site), JsonValue.of(read(second, "application/yang-data+json")));
            var shown = netconf.rpc("<get-config><source><running/></source><filter>"
                    + "<configuration xmlns='urn:opennfx:nfx'/></filter></get-config>");
            var configuration = shown.substring(shown.indexOf("<configuration"), shown.indexOf("</data>"));
            var difference = DiffBuilder.compare(configuration).withTest(read(second, XML)).ignoreWhitespace().checkForIdentical().build();
            assertFalse(difference.hasDifferences(), difference::toString);
        }
    }

    /** Figure 31 of the thesis: both switch ports towards the host have the VLAN of the site. */
    @Test
    void whatTheDeviceRefusesChangesNothing() throws IOException, InterruptedException {
        try (var device = device("device")) {
            assertEquals(204, send(device, device.with(XML, "PATCH", CONFIGURATION, example())).statusCode());
            var before = send(device, device.request(CONFIGURATION).build());

            var refused = send(device, device.json("PATCH", CONFIGURATION + "/interfaces", """
                    {"nfx:interfaces": {"interface": [{"name": "sxe-0/0/1", "unit": [{"name": 0, "family":
                      {"ethernet-switching": {"interface-mode": "trunk", "vlan": {"members": ["v1100"]}}}}]}]}}
                    """));

            assertEquals(412, refused.statusCode(), refused.body());
            assertTrue(
                    refused.body().contains("sxe interfaces (sxe-0/0/0.0 and sxe-0/0/1.0) cannot have same vlan member (1100)"),
                    refused.body());
            assertEquals(
                    before.headers().firstValue("ETag"), send(device, device.request(CONFIGURATION).build()).headers().firstValue("ETag"));
        }
    }

    private RestconfLab device(String name) throws IOException {
        return RestconfLab.start(Files.createDirectory(directory.resolve(name)), DeviceOptions.Nfx.DEFAULT);
    }

    private static String example() throws IOException {
        try (var in = YangModules.class.getResourceAsStream("/examples/good/branch-site.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String read(RestconfLab device, String mediaType) throws IOException, InterruptedException {
        return send(device, device.request(CONFIGURATION + "?content=config").header("Accept", mediaType).build()).body();
    }

    private static HttpResponse<String> send(RestconfLab device, HttpRequest request) throws IOException, InterruptedException {
        try (var client = device.client()) {
            return RestconfLab.send(client, request);
        }
    }
}
