package org.opennfx.server.netconf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XPathException;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.view.Selection;

/** A filter that names a key finds its entry without a walk over the list. */
final class FilterCostTest {
    private static final int USERS = 10_000;
    private static final XPathModel MODEL = new XPathModel(ExampleDevice.SCHEMA);
    private static final ContainerNode ROOT = ContainerNode.empty(ExampleDevice.SCHEMA.root()).with(users());

    private static ContainerNode users() {
        var top = (ContainerSchema) ExampleDevice.SCHEMA.root().childByNamespace(ExampleDevice.NAMESPACE, "top").orElseThrow();
        return TreeBuilder.container(top, content -> content.container("users", users -> {
            for (var i = 0; i < USERS; i++) {
                var name = "user" + i;
                users.entry("user", user -> user.leaf("name", name).leaf("full-name", "somebody"));
            }
        }));
    }

    private static Selection xpath(String expression) throws XPathException {
        return XPathFilter.of(expression, Map.of("t", ExampleDevice.NAMESPACE), ExampleDevice.SCHEMA);
    }

    private static Selection subtree(String content) throws XMLStreamException {
        var xml = "<filter><top xmlns='" + ExampleDevice.NAMESPACE + "'>" + content + "</top></filter>";
        var reader = Xml.reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        reader.next();
        return SubtreeFilter.read(reader, ExampleDevice.SCHEMA);
    }

    /** How many nodes are looked at to select one user. */
    private static long cost(Selection filter) {
        var tree = AccessibleTree.ofWhatIsGiven(MODEL, ROOT);
        var top = (ContainerNode) filter.pick(tree.root()).from(tree.root()).children().iterator().next();
        assertTrue(top.container("users").orElseThrow().entry("user", "user7777").isPresent());
        return tree.nodesReached();
    }

    @Test
    void xpathLooksUpTheEntryThatAPredicateNames() throws XPathException {
        assertTrue(cost(xpath("/t:top/t:users/t:user[t:name='user7777']")) < 10);
        assertTrue(cost(xpath("/t:top/t:users/t:user[t:name='user7777' and t:full-name='somebody']/t:full-name")) < 10);
    }

    @Test
    void subtreeLooksUpTheEntryThatAContentMatchNames() throws XMLStreamException {
        assertTrue(cost(subtree("<users><user><name>user7777</name></user></users>")) < 20);
        assertTrue(cost(subtree("<users><user><name>user7777</name><full-name/></user></users>")) < 20);
    }

    @Test
    void namingManyEntriesCostsNoMoreThanTheyAre() throws XMLStreamException {
        var named = IntStream.range(0, USERS)
                .mapToObj(i -> "<user><name>user" + i + "</name><full-name/></user>")
                .collect(Collectors.joining("", "<users>", "</users>"));
        assertTrue(cost(subtree(named)) < 10 * USERS);
    }

    @Test
    void sayingTheSameAgainCostsNothing() throws XMLStreamException {
        assertTrue(cost(subtree("<users>" + "<user><full-name>somebody</full-name></user>".repeat(100) + "</users>")) < 10 * USERS);
    }

    @Test
    void otherPredicatesLookAtAllEntries() throws XPathException {
        assertTrue(cost(xpath("/t:top/t:users/t:user[t:full-name='somebody']")) > USERS);
    }
}
