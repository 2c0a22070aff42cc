package org.opennfx.datastore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.codehaus.stax2.XMLStreamWriter2;
import org.codehaus.stax2.util.StreamWriter2Delegate;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.tree.OrderedMap;

class RememberedRunsTest {
    private static final Schema HOUSE = Documents.schema("house");
    private static final ListSchema ROOM =
            (ListSchema) house(Documents.tree(HOUSE, rooms(1))).schema().child("room").orElseThrow();

    enum Kind {
        PUT,
        REMOVE,
        FIRST,
        LAST,
        BEFORE
    }

    record Change(Kind kind, int room, int anchor, int area) {}

    /** What was written, and how many elements were written one by one for it. */
    private record Written(String text, List<String> elements) {
        long rooms() {
            return elements.stream().filter("room"::equals).count();
        }
    }

    private static String rooms(int count) {
        return rooms(count, "");
    }

    private static String rooms(int count, String inside) {
        var xml = new StringBuilder("<house xmlns='urn:test:house'>");
        for (var room = 0; room < count; room++) {
            xml.append("<room><floor>1</floor><name>").append(room).append("</name>").append(inside).append("</room>");
        }
        return xml.append("</house>").toString();
    }

    private static Written written(ContainerNode root) throws XMLStreamException {
        var octets = new ByteArrayOutputStream();
        var stream = new RecordedOutput(octets);
        var elements = new ArrayList<String>();
        var xml = (XMLStreamWriter2) Xml.writer(stream);
        var out = new StreamWriter2Delegate(xml) {
            @Override
            public void writeStartElement(String prefix, String local, String namespace) throws XMLStreamException {
                elements.add(local);
                super.writeStartElement(prefix, local, namespace);
            }
        };
        out.setParent(xml);
        out.writeStartElement("", "tree", "");
        XmlWriter.remembering(HOUSE, out, stream).children(root);
        out.writeEndElement();
        out.close();
        var text = octets.toString(StandardCharsets.UTF_8).replaceFirst("^<tree/?>", "").replaceFirst("</tree>$", "");
        return new Written(text, elements);
    }

    private static ContainerNode house(ContainerNode root) {
        return (ContainerNode) root.children().iterator().next();
    }

    private static ContainerNode withRooms(ContainerNode root, UnaryOperator<OrderedMap<Key, ListEntry>> change) {
        var house = house(root);
        return root.with(house.with(ListNode.empty(ROOM).with(change.apply(house.entries("room")))));
    }

    private static ListEntry room(int number, int area) {
        return ListEntry.of(ROOM, Key.of("1", Integer.toString(number)))
                .with(new LeafNode((LeafSchema) ROOM.child("area").orElseThrow(), Integer.toString(area)));
    }

    @Test
    void entriesAreCopiedTheThirdTime() throws XMLStreamException {
        var root = Documents.tree(HOUSE, rooms(1_000));
        var first = written(root);
        assertEquals(Documents.xml(HOUSE, root), first.text());
        assertEquals(1_000, first.rooms());
        assertEquals(1_000, written(root).rooms());
        assertEquals(new Written(first.text(), List.of("tree", "house")), written(root));
    }

    @Test
    void ofAnotherVersionOnlyTheRunOfWhatHasChangedIsWrittenAnew() throws XMLStreamException {
        var root = Documents.tree(HOUSE, rooms(1_000));
        written(root);
        written(root);
        var other = withRooms(root, all -> all.with(room(500, 20).key(), room(500, 20)));
        var again = written(other);
        assertEquals(Documents.xml(HOUSE, other), again.text());
        assertTrue(again.rooms() > 0 && again.rooms() <= 32, again.rooms() + " rooms were written");
    }

    @Test
    void runsThatAreTooLongAreNotKept() throws XMLStreamException {
        var root = Documents.tree(HOUSE, rooms(100, "<door>" + "x".repeat(100_000) + "</door>"));
        for (var times = 0; times < 4; times++) {
            var written = written(root);
            assertEquals(Documents.xml(HOUSE, root), written.text());
            assertEquals(100, written.rooms());
        }
    }

    @Test
    void smallListsAreWrittenEachTime() throws XMLStreamException {
        var root = Documents.tree(HOUSE, rooms(10));
        for (var times = 0; times < 4; times++) {
            assertEquals(10, written(root).rooms());
        }
    }

    @Property(tries = 100)
    void whatIsWrittenIsWhatIsThere(@ForAll("changes") List<Change> changes) throws XMLStreamException {
        var root = Documents.tree(HOUSE, rooms(150, "<door>a]]&gt;é</door><lamp><id>1</id></lamp>"));
        for (var change : changes) {
            root = withRooms(root, all -> changed(all, change));
            assertEquals(Documents.xml(HOUSE, root), written(root).text());
        }
        assertEquals(Documents.xml(HOUSE, root), written(root).text());
        assertEquals(Documents.xml(HOUSE, root), written(root).text());
    }

    private static OrderedMap<Key, ListEntry> changed(OrderedMap<Key, ListEntry> all, Change change) {
        var entry = room(change.room(), change.area());
        var anchor = room(change.anchor(), 0).key();
        return switch (change.kind()) {
            case PUT -> all.with(entry.key(), entry);
            case REMOVE -> all.without(entry.key());
            case FIRST -> all.withFirst(entry.key(), entry);
            case LAST -> all.withLast(entry.key(), entry);
            case BEFORE -> change.room() == change.anchor() || !all.contains(anchor)
                    ? all
                    : all.withBefore(anchor, entry.key(), entry);
        };
    }

    @Provide
    static Arbitrary<List<Change>> changes() {
        var room = Arbitraries.integers().between(0, 200);
        return Combinators.combine(Arbitraries.of(Kind.class), room, room, Arbitraries.integers().between(1, 9))
                .as(Change::new)
                .list()
                .ofMaxSize(12);
    }
}
