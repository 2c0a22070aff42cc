package org.opennfx.datastore.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;

/** Leafrefs to leaves that are not the only key of their list. */
class LeafrefIndexTest {
    private static final Schema SCHEMA = Documents.schema("links");
    private static final Checker CHECKER = new Checker(SCHEMA);

    private static ContainerNode tree(String content) {
        return Documents.tree(SCHEMA, "<links xmlns='urn:test:links'>" + content + "</links>");
    }

    private static ContainerNode links(int count) {
        var content = new StringBuilder();
        for (var i = 0; i < count; i++) {
            content.append("<node><name>n").append(i).append("</name><serial>s").append(i)
                    .append("</serial><port><slot>1</slot><lane>").append(i).append("</lane></port></node>");
            content.append("<link><id>").append(i).append("</id><node>s").append(i)
                    .append("</node><lane>").append(i).append("</lane></link>");
        }
        return tree(content.toString());
    }

    @Test
    void theCheckOfTheWholeFollowsTheNumberOfReferences() {
        var few = CHECKER.check(links(500));
        var many = CHECKER.check(links(5000));
        assertTrue(few.isValid() && many.isValid());
        assertTrue(many.work().nodes() <= 10 * few.work().nodes(), () -> few.work() + " " + many.work());
        assertTrue(many.work().nodes() <= 100 * 5000, () -> many.work().toString());
    }

    @Test
    void theCheckOfOneReferenceTouchesNoOther() {
        var base = CHECKER.check(links(2000)).next();
        var change = "<links xmlns='urn:test:links'><link><id>0</id><node>s7</node></link></links>";
        var edit = Documents.read(SCHEMA, XmlReader.Content.EDIT, change);
        var changed = EditEngine.apply(base.root(), edit, Operation.MERGE, EditOptions.ErrorOption.ROLLBACK_ON_ERROR);
        var verdict = CHECKER.check(base, changed.root());
        assertTrue(verdict.isValid());
        assertTrue(verdict.work().nodes() <= 20, verdict.work()::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<node><name>a</name><serial>x</serial></node><link><id>1</id><node>x</node></link> | 0",
        "<node><name>x</name><serial>a</serial></node><link><id>1</id><node>x</node></link> | 1",
        "<node><name>a</name></node><link><id>1</id><color>white</color></link> | 0",
        "<node><name>a</name><color>red</color></node><link><id>1</id><color>white</color></link> | 1",
        "<node><name>a</name><port><slot>1</slot><lane>5</lane></port><uplink>5</uplink></node> | 0",
        "<node><name>a</name><port><slot>1</slot><lane>5</lane></port></node>"
                + "<node><name>b</name><uplink>5</uplink></node> | 1",
    })
    void aReferenceNeedsAnInstanceBelowTheSameAncestor(String content, int errors) {
        assertEquals(errors, CHECKER.check(tree(content)).errors().size());
    }
}
