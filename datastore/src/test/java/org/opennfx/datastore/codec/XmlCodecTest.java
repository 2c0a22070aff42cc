package org.opennfx.datastore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.datastore.Device;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.yang.YangModules;

class XmlCodecTest {
    static List<String> examples() {
        return YangModules.goodExamples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsWrittenReadsBackTheSame(String example) throws IOException, XMLStreamException {
        try (var file = YangModules.resource(example).openStream()) {
            var in = Xml.reader(file);
            in.nextTag();
            var read = new XmlReader(Device.SCHEMA, XmlReader.Content.CONFIGURATION).element(in, Device.SCHEMA.root());
            var result = EditEngine.create(Device.SCHEMA.root(), List.of(read));
            assertEquals(List.of(), result.errors());
            var again = Documents.tree(Device.SCHEMA, Documents.xml(Device.SCHEMA, result.root()));
            assertEquals(result.root(), again);
        }
    }

    @Test
    void prefixesInValuesAreThoseOfTheModulesAndDeclared() {
        var schema = Documents.schema("house");
        var xml = "<house xmlns='urn:test:house' xmlns:x='urn:test:house'><made-of>x:oak</made-of>"
                + "<spare>/x:house/x:room[x:name='a'][x:floor='2']/x:area</spare></house>";
        assertEquals(
                "<house xmlns=\"urn:test:house\"><made-of xmlns:h=\"urn:test:house\">h:oak</made-of>"
                        + "<spare xmlns:h=\"urn:test:house\">/h:house/h:room[h:floor='2'][h:name='a']"
                        + "/h:area</spare></house>",
                Documents.xml(schema, Documents.tree(schema, xml)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/house/room[x:name='a'][x:floor='2']", "/x:house/name", "/x:house/x:room[name='a'][x:floor='2']"})
    void everyNodeInAnInstanceIdentifierHasAPrefix(String path) {
        var schema = Documents.schema("house");
        var refusal = assertThrows(
                IllegalArgumentException.class,
                () -> Documents.tree(schema, "<house xmlns='urn:test:house' xmlns:x='urn:test:house'><spare>" + path + "</spare></house>"));
        assertTrue(refusal.getMessage().contains("has no prefix"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a[b]", "]", "]]", "]a", "]]&gt;", "a]]&gt;]"})
    void bracketsAreWrittenAsTheyAreUnlessTheyWouldEndACharacterDataSection(String text) {
        var schema = Documents.schema("house");
        var xml = "<house xmlns=\"urn:test:house\"><owner>" + text + "</owner></house>";
        var tree = Documents.tree(schema, xml);
        var again = Documents.xml(schema, tree);
        assertEquals(tree, Documents.tree(schema, again));
        assertEquals(text.contains("]]&gt;"), again.contains("&#x5d;>"), again);
    }

    @Test
    void anydataMayHaveNoElementOrSeveral() {
        var schema = Documents.schema("house");
        var xml = "<house xmlns=\"urn:test:house\"><notes><a xmlns=\"urn:a\">1</a><b xmlns=\"urn:a\">2</b></notes></house>";
        assertEquals(xml, Documents.xml(schema, Documents.tree(schema, xml)));
        var empty = "<house xmlns=\"urn:test:house\"><notes></notes></house>";
        assertEquals(Documents.tree(schema, empty), Documents.tree(schema, Documents.xml(schema, Documents.tree(schema, empty))));
    }

    @Test
    void anydataKeepsItsContent() {
        var schema = Documents.schema("house");
        var xml = "<house xmlns=\"urn:test:house\"><notes><a xmlns=\"urn:a\" b=\"1\">x<c xmlns=\"\">&lt;</c></a></notes></house>";
        assertEquals(xml, Documents.xml(schema, Documents.tree(schema, xml)));
    }

    @Test
    void anydataDeclaresANamespaceOnceOnly() {
        var schema = Documents.schema("house");
        var xml = "<house xmlns=\"urn:test:house\"><notes><a xmlns=\"urn:a\" xmlns:p=\"urn:p\"><b><c p:d=\"1\"/></b>"
                + "<e xmlns=\"urn:e\"><f/></e><g/></a></notes></house>";
        assertEquals(xml, Documents.xml(schema, Documents.tree(schema, xml)));
    }

    @Test
    void keysComeFirstInTheOrderOfTheKeyStatement() {
        var schema = Documents.schema("house");
        var xml = "<house xmlns=\"urn:test:house\"><room><area>4</area><name>a</name><floor>01</floor></room></house>";
        assertEquals(
                "<house xmlns=\"urn:test:house\"><room><floor>1</floor><name>a</name><area>4</area></room></house>",
                Documents.xml(schema, Documents.tree(schema, xml)));
    }
}
