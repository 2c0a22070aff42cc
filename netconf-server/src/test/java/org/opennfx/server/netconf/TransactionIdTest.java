package org.opennfx.server.netconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Etags in messages, over SSH (draft-ietf-netconf-transaction-id). */
class TransactionIdTest {
    private static final String TXID = " xmlns:txid='urn:ietf:params:xml:ns:netconf:txid:1.0'";
    private static final String WITH_ETAG =
            "<with-etag xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-txid'>true</with-etag>";
    private static final Pattern ETAG = Pattern.compile("etag=\"([^\"]*)\"");

    @TempDir
    private static Path keys;

    private ExampleDevice device;
    private NetconfClient client;

    @BeforeEach
    void start() throws IOException {
        device = ExampleDevice.start(keys);
        client = NetconfClient.open(device);
        edit("fred", "");
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        device.close();
    }

    @Test
    void commitNamesTheVersionThatGetConfigGives() throws IOException {
        var committed = etag(client.rpc("<commit>" + WITH_ETAG + "</commit>"));
        assertEquals(committed, etag(running("?")));
        edit("anna", "");
        assertNotEquals(committed, etag(client.rpc("<commit>" + WITH_ETAG + "</commit>")));
    }

    @Test
    void whoHasTheVersionGetsNoContent() throws IOException {
        client.rpc("<commit/>");
        var all = running("?");
        assertTrue(all.contains("fred"), all);
        var same = running(etag(all));
        assertEquals("=", etag(same));
        assertFalse(same.contains("fred"), same);
    }

    @Test
    void eachContainerAndEntryHasTheVersionOfItsLastChange() throws IOException {
        client.rpc("<commit/>");
        var first = etag(running("?"));
        edit("anna", "");
        client.rpc("<commit/>");
        var all = running("?");
        var second = etag(all);
        assertNotEquals(first, second);
        assertTrue(all.matches("(?s).*<top [^>]*etag=\"" + second + "\".*<users [^>]*etag=\"" + second + "\".*"), all);
        assertEquals(first, etagOf("fred", all));
        assertEquals(second, etagOf("anna", all));
    }

    @Test
    void whatTheClientHasIsLeftOutButForKeys() throws IOException {
        edit("fred", "", "<full-name>Fred Flintstone</full-name>");
        client.rpc("<commit/>");
        var first = etag(running("?"));
        edit("anna", "", "<full-name>Anna</full-name>");
        client.rpc("<commit/>");
        var news = running(first);
        assertEquals("=", etagOf("fred", news));
        assertFalse(news.contains("Flintstone"), news);
        assertTrue(news.contains("<full-name>Anna</full-name>"), news);
    }

    @Test
    void anElementOfAFilterCanSayTheVersionOfWhatItSelects() throws IOException {
        edit("anna", "");
        client.rpc("<commit/>");
        var seen = etag(running("?"));
        edit("anna", "", "<full-name>Anna</full-name>");
        client.rpc("<commit/>");
        var reply = client.rpc("<get-config" + TXID + "><source><running/></source><filter><top xmlns='" + ExampleDevice.NAMESPACE
                + "'><users><user txid:etag='" + seen + "'><name>fred</name></user><user txid:etag='?'><name>anna</name></user>"
                + "</users></top></filter></get-config>");
        assertEquals("=", etagOf("fred", reply));
        assertEquals(etag(running("?")), etagOf("anna", reply));
        assertFalse(reply.substring(0, reply.indexOf("<user ")).contains("etag"), reply);
    }

    @Test
    void aKeyInAFilterMayBeWrittenOtherwise() throws IOException {
        var route = "<route><prefix>b</prefix><metric>7</metric></route>";
        client.rpc("<edit-config><target><candidate/></target><config><top xmlns='" + ExampleDevice.NAMESPACE + "'>" + route
                + "</top></config></edit-config>");
        client.rpc("<commit/>");
        var reply = client.rpc("<get-config" + TXID + "><source><running/></source><filter><top xmlns='" + ExampleDevice.NAMESPACE
                + "'><route txid:etag='?'><prefix>b</prefix><metric>+007</metric></route></top></filter></get-config>");
        assertTrue(reply.matches("(?s).*<route [^>]*etag=.*"), reply);
    }

    @Test
    void getDataHasThemToo() throws IOException {
        client.rpc("<commit/>");
        var all = client.rpc("<get-data xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-nmda' xmlns:ds='"
                + "urn:ietf:params:xml:ns:yang:ietf-datastores' txid:etag='?'" + TXID + "><datastore>ds:running</datastore></get-data>");
        assertEquals(etag(running("?")), etagOf("fred", all));
    }

    @Test
    void whatIsNotModifiedInTheCandidateHasTheVersionOfRunning() throws IOException {
        client.rpc("<commit/>");
        edit("anna", "");
        var candidate = client.rpc("<get-config txid:etag='?'" + TXID + "><source><candidate/></source></get-config>");
        assertEquals("!", etag(candidate));
        assertEquals("!", etagOf("anna", candidate));
        assertEquals(etag(running("?")), etagOf("fred", candidate));
    }

    @Test
    void withoutTheAttributeNothingNamesVersions() throws IOException {
        assertFalse(client.rpc("<get-config><source><running/></source></get-config>").contains("etag"));
        assertFalse(client.rpc("<commit/>").contains("etag"));
    }

    @Test
    void aModifiedCandidateHasNoVersionYet() throws IOException {
        assertEquals("!", etag(client.rpc("<get-config txid:etag='?'" + TXID + "><source><candidate/></source></get-config>")));
    }

    @Test
    void aCommitOnWhatHasChangedMeanwhileIsRefused() throws IOException {
        var seen = etag(client.rpc("<commit>" + WITH_ETAG + "</commit>"));
        edit("anna", "");
        client.rpc("<commit/>");
        edit("fred", " txid:etag='" + seen + "'" + TXID);
        assertTrue(client.rpc("<commit/>").contains("<ok/>"), "fred has not changed since");
        edit("anna", " txid:etag='" + seen + "'" + TXID);
        var refusal = client.rpc("<commit/>");
        assertTrue(refusal.contains("operation-failed"), refusal);
        assertTrue(refusal.contains("name='anna'"), refusal);
        assertTrue(refusal.contains("<mismatch-etag-value>"), refusal);
    }

    @Test
    void editDataCanDependOnVersionsToo() throws IOException {
        var seen = etag(client.rpc("<commit>" + WITH_ETAG + "</commit>"));
        edit("fred", "", "<full-name>Fred</full-name>");
        client.rpc("<commit/>");
        var edit = "<edit-data xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-nmda' xmlns:ds='urn:ietf:params:xml:ns:yang:ietf-datastores'>"
                + "<datastore>ds:candidate</datastore><config><top xmlns='" + ExampleDevice.NAMESPACE + "'><users><user txid:etag='"
                + seen + "'" + TXID + "><name>fred</name><full-name>Freddy</full-name></user></users></top></config></edit-data>";
        assertTrue(client.rpc(edit).contains("<ok/>"));
        var refusal = client.rpc("<commit/>");
        assertTrue(refusal.contains("<mismatch-etag-value>"), refusal);
    }

    @Test
    void editDataNamesTheVersionToo() throws IOException {
        client.rpc("<commit/>");
        var reply = client.rpc("<edit-data xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-nmda' xmlns:ds='"
                + "urn:ietf:params:xml:ns:yang:ietf-datastores'><datastore>ds:candidate</datastore>" + WITH_ETAG
                + "<config><top xmlns='" + ExampleDevice.NAMESPACE
                + "'><users><user><name>anna</name></user></users></top></config></edit-data>");
        assertEquals("!", etag(reply));
        assertTrue(reply.contains("<ok "), reply);
    }

    private static String etagOf(String user, String reply) {
        var matcher = Pattern.compile("<user [^>]*etag=\"([^\"]*)\"[^>]*><name>" + user + "<").matcher(reply);
        assertTrue(matcher.find(), reply);
        return matcher.group(1);
    }

    private void edit(String user, String attributes) throws IOException {
        edit(user, attributes, "");
    }

    private void edit(String user, String attributes, String more) throws IOException {
        assertTrue(client.rpc("<edit-config><target><candidate/></target><config><top xmlns='" + ExampleDevice.NAMESPACE
                        + "'><users><user" + attributes + "><name>" + user + "</name>" + more + "</user></users></top></config></edit-config>")
                .contains("<ok/>"));
    }

    private String running(String etag) throws IOException {
        return client.rpc("<get-config txid:etag='" + etag + "'" + TXID + "><source><running/></source></get-config>");
    }

    private static String etag(String reply) {
        var matcher = ETAG.matcher(reply);
        assertTrue(matcher.find(), reply);
        return matcher.group(1);
    }
}
