package org.opennfx.server.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.constraint.ConstraintValidator;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.store.DatastoreOptions;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

/** What the server answers about its own datastore. */
class DeviceRpcsTest {
    private static final Schema SCHEMA = DeviceSchema.load();
    private static final Caller ALICE = new Caller(1, "alice", "netconf 192.0.2.7");

    private Datastore datastore;

    @BeforeEach
    void open() throws IOException {
        datastore = Datastore.open(
                DatastoreOptions.of(ContainerNode.empty(SCHEMA.root()), new ConstraintValidator(new Checker(SCHEMA)))
                        .clock(Clock.fixed(Instant.parse("2017-05-12T14:23:01Z"), ZoneOffset.UTC)));
    }

    @AfterEach
    void close() throws IOException {
        datastore.close();
    }

    private void commit(Optional<String> comment, String system) throws XMLStreamException {
        var text = "<configuration xmlns='urn:opennfx:nfx'><system>" + system + "</system></configuration>";
        var in = Xml.reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        in.nextTag();
        var node = new XmlReader(SCHEMA, XmlReader.Content.CONFIGURATION).element(in, SCHEMA.root());
        datastore.edit(ALICE, DatastoreName.CANDIDATE, List.of(node), EditOptions.DEFAULT);
        datastore.commit(ALICE, comment);
    }

    private static ContainerNode call(RpcHandler handler, String answer) {
        var rpc = SCHEMA.rpc(handler.rpc()).orElseThrow();
        var call = new RpcCall(ContainerNode.empty(rpc.input()), ALICE, rpc.output());
        return handler.invoke(call).container(answer).orElseThrow();
    }

    @Test
    void commitsAreShownLastFirst() throws XMLStreamException {
        commit(Optional.of("a new name"), "<host-name>branch-17</host-name>");
        commit(Optional.empty(), "<host-name>branch-18</host-name>");
        var rows = call(new CommitInformation(datastore), "commit-information").entries("commit-history");
        assertEquals(
                List.of("0 alice netconf 192.0.2.7 2017-05-12 14:23:01 UTC -",
                        "1 alice netconf 192.0.2.7 2017-05-12 14:23:01 UTC a new name"),
                texts(rows));
    }

    private static List<String> texts(Iterable<ListEntry> rows) {
        var texts = new ArrayList<String>();
        for (var row : rows) {
            texts.add(String.join(" ",
                    row.leaf("sequence-number").orElseThrow(),
                    row.leaf("user").orElseThrow(),
                    row.leaf("client").orElseThrow(),
                    row.leaf("date-time").orElseThrow(),
                    row.leaf("log").orElse("-")));
        }
        return texts;
    }

    @Test
    void beforeTheFirstCommitThereAreNone() {
        assertEquals(List.of(), texts(call(new CommitInformation(datastore), "commit-information").entries("commit-history")));
    }

    @Test
    void phoneHomeTellsWhatIsConfigured() throws XMLStreamException {
        var handler = new PhoneHome(datastore);
        assertEquals(Optional.of("Not configured"), call(handler, "phc-status").leaf("phc-cloudx-status"));
        commit(Optional.empty(), "<phone-home><server>https://redirect.example.net</server></phone-home>");
        assertEquals(
                Optional.of("Server not contacted: https://redirect.example.net"),
                call(handler, "phc-status").leaf("phc-cloudx-status"));
    }
}
