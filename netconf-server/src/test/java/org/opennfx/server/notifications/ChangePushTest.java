package org.opennfx.server.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.codec.XmlText;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.nacm.AccessPolicy;
import org.opennfx.datastore.nacm.Subject;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.schema.ModuleSet;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Intention;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.compare.ChangeType;
import org.opennfx.server.operations.AccessControl;
import org.opennfx.server.operations.Session;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Selection;
import org.opennfx.yang.YangModules;

/** Updates on change under a clock that the test moves: dampening, excluded changes, and what finds no room. */
class ChangePushTest {
    private static final Schema SCHEMA = schema();
    private static final long SECOND = 100;
    private static final Pattern EDIT = Pattern.compile("<operation>(\\w+)</operation><target>/example-config:top/users/([^<]*)</target>"
            + "(?:<value>(.*?)</value>)?");

    private Instant now = Instant.parse("2026-11-01T00:00:00Z");
    private final InstantSource clock = () -> now;
    private final List<String> told = new ArrayList<>();
    private final PushInbox inbox = new PushInbox(2, clock);
    private boolean permitted = true;
    private ContainerNode running = users();
    private ChangePush push = push(SECOND, false, Set.of(), 10_000);

    private static Schema schema() {
        var own = Stream.of(ChangePushTest.class.getResource("/yang/example-config.yang"));
        var cli = YangModules.device().stream().filter(name -> name.contains("nfx-cli")).map(YangModules::resource);
        var standard = YangModules.standard().stream().map(YangModules::resource);
        var texts = Stream.of(standard, own, cli).flatMap(each -> each).toList();
        return Schema.load(ModuleSet.of(texts).importOnly(YangModules.importOnly()).features(YangModules.features()));
    }

    private ChangePush push(long dampening, boolean syncOnStart, Set<ChangeType> excluded, long largest) {
        var access = new AccessControl(new AccessPolicy(SCHEMA, List.of(), () -> running), Subject::recovery, Intention.LITERAL);
        var contents = new DatastoreContents(new XPathModel(SCHEMA), access, () -> running, UnaryOperator.identity(), () -> running);
        var trigger = new UpdateTrigger.OnChange(dampening, syncOnStart, excluded);
        var policy = new PushPolicy(ReadableDatastore.RUNNING, new FilterSpec.None(), Optional.empty(), trigger);
        var updates = new Updates(1, new Listener(), new Notice(SCHEMA, clock), _ -> permitted, largest);
        return new ChangePush(
                "root", new DatastoreSubscriptions.Request(policy, Selection.EVERYTHING), contents, updates, inbox, clock);
    }

    /** Notes what it is sent. */
    private final class Listener implements Receiver {
        @Override
        public Session session() {
            throw new AssertionError("updates are sent to whoever it is");
        }

        @Override
        public void send(Notification notification) {
            told.add(new XmlText(SCHEMA).node(notification.content()));
        }

        @Override
        public void afterReply(Runnable action) {
            action.run();
        }
    }

    private static ContainerNode users(String... users) {
        // one that is always there, and the container with it
        var xml = "<top xmlns='http://example.com/schema/1.2/config'><users><user><name>root</name></user>" + String.join("", users) + "</users></top>";
        try {
            var in = Xml.reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            in.nextTag();
            var top = new XmlReader(SCHEMA, XmlReader.Content.CONFIGURATION).element(in, SCHEMA.root());
            return EditEngine.create(SCHEMA.root(), List.of(top)).root();
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
    }

    private static String user(String name, String... type) {
        return "<user><name>" + name + "</name>" + (type.length == 0 ? "" : "<type>" + type[0] + "</type>") + "</user>";
    }

    /** Commits, and lets the subscription do all that it has to do now. */
    private void commit(String... users) throws IOException {
        running = users(users);
        inbox.commit(running);
        drain();
    }

    private void drain() throws IOException {
        while (inbox.take(Optional.of(Instant.MIN)) instanceof PushInbox.Item.Commit commit) {
            push.committed(commit);
        }
    }

    private void pass(Duration time) throws IOException {
        now = now.plus(time);
        if (push.due().filter(due -> !due.isAfter(now)).isPresent()) {
            push.wake();
        }
    }

    /** What the only update says that was sent: for each edit the operation, the node below users, and the text of the value. */
    private String onlyUpdate() {
        assertEquals(1, told.size(), told::toString);
        return EDIT.matcher(told.removeFirst())
                .results()
                .map(edit -> (edit.group(1) + " " + edit.group(2) + " " + Objects.requireNonNullElse(edit.group(3), ""))
                        .replaceAll("<[^>]*>", "").strip())
                .collect(Collectors.joining("; "));
    }

    @Test
    void theFirstChangeIsToldAtOnceAndTheNextAtTheEndOfThePeriod() throws IOException {
        push.begin();
        commit(user("fred"));
        assertEquals("create user=fred fred", onlyUpdate());
        commit(user("fred"), user("wilma"));
        pass(Duration.ofMillis(999));
        assertEquals(List.of(), told);
        pass(Duration.ofMillis(1));
        assertEquals("create user=wilma wilma", onlyUpdate());
        assertEquals(Optional.empty(), push.due());
    }

    @Test
    void nothingIsToldToOneWhoMayNotHaveTheNotification() throws IOException {
        push.begin();
        permitted = false;
        commit(user("fred"));
        assertEquals(List.of(), told);
        permitted = true;
        pass(Duration.ofSeconds(1));
        commit(user("fred"), user("wilma"));
        assertEquals("create user=wilma wilma", onlyUpdate());
    }

    @Test
    void aChangeAfterAQuietPeriodIsToldAtOnce() throws IOException {
        push.begin();
        commit(user("fred"));
        onlyUpdate();
        pass(Duration.ofSeconds(1));
        commit();
        assertEquals("delete user=fred", onlyUpdate());
    }

    @Test
    void theChangesOfAPeriodAreToldTogetherWithTheLastValue() throws IOException {
        push.begin();
        commit(user("fred"));
        onlyUpdate();
        commit(user("fred", "admin"));
        commit(user("fred", "superuser"), user("wilma"));
        pass(Duration.ofSeconds(1));
        assertEquals("create user=fred/type superuser; create user=wilma wilma", onlyUpdate());
    }

    /** RFC 8641 3.1: the subscriber is to see that something is going on there. */
    @Test
    void whatHasChangedBackWithinAPeriodIsToldWithItsValue() throws IOException {
        push.begin();
        commit(user("fred", "admin"));
        onlyUpdate();
        commit(user("fred", "superuser"));
        commit(user("fred", "admin"));
        pass(Duration.ofSeconds(1));
        assertEquals("replace user=fred/type admin", onlyUpdate());
    }

    @Test
    void whatHasComeAndGoneWithinAPeriodIsToldAsDeleted() throws IOException {
        push.begin();
        commit(user("fred"));
        onlyUpdate();
        commit(user("fred"), user("wilma"));
        commit(user("fred"));
        pass(Duration.ofSeconds(1));
        assertEquals("delete user=wilma", onlyUpdate());
    }

    @Test
    void excludedChangesAreLeftOutAndBeginNoPeriod() throws IOException {
        push = push(SECOND, false, Set.of(ChangeType.CREATE), 10_000);
        push.begin();
        commit(user("fred"));
        assertEquals(List.of(), told);
        commit();
        assertEquals("delete user=fred", onlyUpdate());
    }

    @Test
    void anUpdateThatIsTooLargeSuspendsTheSubscriptionUntilOneFits() throws IOException {
        push = push(0, false, Set.of(), 1000);
        push.begin();
        commit(user("f".repeat(2000)));
        commit(user("g".repeat(2000)));
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.getFirst().contains("<subscription-suspended"), told::toString);
        assertTrue(told.getFirst().contains("update-too-big</reason>"), told::toString);
        told.clear();
        running = users();
        push.modified(new DatastoreSubscriptions.Request(
                new PushPolicy(
                        ReadableDatastore.RUNNING,
                        new FilterSpec.None(),
                        Optional.empty(),
                        new UpdateTrigger.OnChange(0, false, Set.of())),
                Selection.EVERYTHING));
        commit(user("fred"));
        assertEquals(2, told.size(), told::toString);
        assertTrue(told.getFirst().contains("<subscription-resumed"), told::toString);
        assertTrue(told.getLast().contains("<incomplete-update/>"), told::toString);
    }

    @Test
    void aSuspendedSubscriptionThatMaySynchronizeDoesSo() throws IOException {
        push = push(0, true, Set.of(), 1000);
        push.begin();
        told.clear();
        commit(user("f".repeat(2000)));
        assertTrue(told.getFirst().contains("<subscription-suspended"), told::toString);
        told.clear();
        commit(user("fred"));
        assertTrue(told.getFirst().contains("<subscription-resumed"), told::toString);
        assertTrue(told.getLast().contains("<push-update"), told::toString);
        assertTrue(told.getLast().contains("<name>fred</name>"), told::toString);
    }

    /** Whoever commits does not wait for a subscriber, and the subscriber learns that there was more. */
    @Test
    void commitsThatFindNoRoomAreOneIncompleteUpdate() throws IOException {
        push = push(0, false, Set.of(), 10_000);
        push.begin();
        for (var last = 1; last <= 3; last++) {
            running = users(user("fred" + last));
            inbox.commit(running);
        }
        drain();
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.getFirst().contains("user=fred3"), told::toString);
        assertTrue(told.getFirst().contains("<incomplete-update/>"), told::toString);
        commit(user("fred4"));
        assertFalse(told.getLast().contains("<incomplete-update/>"), told::toString);
    }
}
