package org.opennfx.datastore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.tree.TreeBuilder;

class XmlTextTest {
    private static final XmlText TEXT = new XmlText(Box.SCHEMA);

    @Test
    void anElementWithoutContentIsClosed() {
        var box = TreeBuilder.container(Box.BOX, content -> content.leaf("name", ""));
        assertEquals("<name xmlns=\"urn:opennfx:test:box\"/>", TEXT.children(box));
    }

    @Test
    void eachEntryOfAListDeclaresItsNamespace() {
        var box = TreeBuilder.container(Box.BOX, content -> content.entry("rule", rule -> rule.leaf("name", "a"))
                .entry("rule", rule -> rule.leaf("name", "b")));
        assertEquals(
                "<rule xmlns=\"urn:opennfx:test:box\"><name>a</name></rule><rule xmlns=\"urn:opennfx:test:box\"><name>b</name></rule>",
                TEXT.children(box));
    }
}
