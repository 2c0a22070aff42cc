package org.opennfx.server.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.codec.XmlText;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.constraint.ConstraintValidator;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.HostTurn;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.nacm.AccessPolicy;
import org.opennfx.datastore.nacm.Subject;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.store.DatastoreOptions;
import org.opennfx.datastore.store.Intention;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.operations.AccessControl;
import org.opennfx.server.operations.LoginClasses;

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
        return call(handler, ALICE, _ -> {}).container(answer).orElseThrow();
    }

    private static ContainerNode call(RpcHandler handler, Caller caller, Consumer<TreeBuilder> input) {
        var rpc = SCHEMA.rpc(handler.rpc()).orElseThrow();
        return handler.invoke(new RpcCall(TreeBuilder.container(rpc.input(), input), caller, rpc.output(), HostTurn.ALONE));
    }

    /** Alice is a super-user, all others only read. */
    private RollbackInformation rollbacks() {
        var access = new AccessControl(
                new AccessPolicy(SCHEMA, LoginClasses.ruleLists(SCHEMA), datastore::running),
                user -> Subject.of(user, Set.of(user.equals("alice") ? "super-user" : "read-only")), Intention.LITERAL);
        return new RollbackInformation(datastore, SCHEMA, access);
    }

    private String rollback(Caller caller, int number) {
        var answer = call(rollbacks(), caller, input -> input.leaf("rollback", number));
        return new XmlText(SCHEMA).content((AnyNode) answer.child(NfxPath.name("rollback-information")).orElseThrow());
    }

    @Test
    void commitsAreShownLastFirst() throws XMLStreamException {
        commit(Optional.of("a new name"), "<host-name>branch-17</host-name>");
        commit(Optional.empty(), "<host-name>branch-18</host-name>");
        var rows = call(new CommitInformation(datastore), "commit-information").entries("commit-history");
        assertEquals(
                List.of("0 alice netconf 2017-05-12 14:23:01 UTC -",
                        "1 alice netconf 2017-05-12 14:23:01 UTC a new name"),
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
    void revisionIsThatOfTheLastCommit() throws XMLStreamException {
        commit(Optional.of("a new name"), "<host-name>branch-17</host-name>");
        var page = call(new CommitRevision(datastore), ALICE, input -> input.leaf("level", "detail"))
                .container("commit-revision-information").orElseThrow();
        assertEquals(Optional.of("re0-1494598981-1"), page.leaf("revision"));
        assertEquals(Optional.of("a new name"), page.leaf("comment"));
    }

    @Test
    void revisionIsEmptyBeforeTheFirstCommit() {
        assertTrue(call(new CommitRevision(datastore), ALICE, _ -> {}).children().isEmpty());
    }

    @Test
    void rollbackShowsWhatWasRunning() throws XMLStreamException {
        commit(Optional.empty(), "<host-name>branch-17</host-name>");
        commit(Optional.empty(), "<host-name>branch-18</host-name>");
        assertEquals(
                "<configuration xmlns=\"urn:opennfx:nfx\"><system><host-name>branch-17</host-name></system></configuration>",
                rollback(ALICE, 1));
        var json = call(rollbacks(), ALICE, input -> input.leaf("rollback", 0).leaf("format", "json")).leaf("output");
        assertTrue(json.orElseThrow().contains("\"host-name\": \"branch-18\""), json::orElseThrow);
    }

    @Test
    void rollbackHidesSecretsFromThoseWhoOnlyRead() throws XMLStreamException {
        commit(Optional.empty(), "<root-authentication><encrypted-password>*</encrypted-password></root-authentication>");
        assertTrue(rollback(ALICE, 0).contains("encrypted-password"));
        assertFalse(rollback(new Caller(2, "bob", "netconf 192.0.2.8"), 0).contains("encrypted-password"));
    }

    @Test
    void rollbackThatDoesNotExistIsRefused() {
        assertEquals(List.of("There is no rollback 7 yet"), refusal(input -> input.leaf("rollback", 7)));
        assertEquals(List.of("There is no rollback 7 yet"), refusal(input -> input.leaf("rollback", 0).leaf("compare", 7)));
    }

    @Test
    void aRollbackIsShownAsTextAndComparedWithAnother() throws XMLStreamException {
        commit(Optional.empty(), "<host-name>branch-17</host-name>");
        commit(Optional.empty(), "<host-name>branch-18</host-name>");
        var text = call(rollbacks(), ALICE, input -> input.leaf("rollback", 1).leaf("format", "text")).leaf("output").orElseThrow();
        assertTrue(text.contains("    host-name branch-17;\n"), text);
        var compared = call(rollbacks(), ALICE, input -> input.leaf("rollback", 0).leaf("compare", 1)).leaf("output").orElseThrow();
        assertEquals("[edit system]\n-   host-name branch-17;\n+   host-name branch-18;\n", compared);
    }

    private List<String> refusal(Consumer<TreeBuilder> input) {
        return assertThrows(RpcException.class, () -> call(rollbacks(), ALICE, input)).errors().stream()
                .map(RpcError::message).toList();
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
