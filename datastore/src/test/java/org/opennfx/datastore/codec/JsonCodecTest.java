package org.opennfx.datastore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opennfx.datastore.Device;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.yang.YangModules;

class JsonCodecTest {
    private static final Schema HOUSE = Documents.schema("house");
    private static final String BRANCH_SITE =
            json(Device.SCHEMA, Documents.example("examples/good/branch-site.xml"));

    static List<String> examples() {
        return YangModules.goodExamples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsWrittenReadsBackTheSame(String example) {
        var tree = Documents.example(example);
        assertEquals(tree, tree(Device.SCHEMA, json(Device.SCHEMA, tree)));
    }

    @Test
    void formOfAValueFollowsItsType() {
        var xml = "<configuration xmlns='urn:opennfx:nfx'><system><host-name>jdm</host-name></system>"
                + "<virtual-network-functions><name>a</name><no-autostart/><memory><size>1048576</size></memory>"
                + "</virtual-network-functions></configuration>";
        assertEquals(
                "{\"nfx:configuration\":{\"system\":{\"host-name\":\"jdm\"},\"virtual-network-functions\":["
                        + "{\"name\":\"a\",\"memory\":{\"size\":1048576},\"no-autostart\":[null]}]}}",
                json(Device.SCHEMA, Documents.tree(Device.SCHEMA, xml)).replaceAll("\\s", ""));
    }

    @Test
    void errorsSayWhereTheyAre() {
        var error = onlyError("""
                {"nfx:configuration": {
                  "host-os": {"vlans": {"vlan": [
                    {"name": "v100",
                     "vlan-id": "100"}
                ]}}}}""");
        assertEquals(new Location(4, 6), error.location());
        assertEquals(
                "/nfx:configuration/host-os/vlans/vlan[name='v100']/vlan-id",
                error.error().path().orElseThrow().toString());
        assertEquals("the value must be a JSON number, not a JSON string", error.error().message());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"configuration":{}}                                         | unknown-namespace
            {"nope:configuration":{}}                                    | unknown-namespace
            {"nfx:configuration":{"nope":1}}                             | unknown-element
            {"nfx:configuration":[]}                                     | invalid-value
            {"nfx:configuration":null}                                   | invalid-value
            {"nfx:configuration":{"@":{"nfx:x":1}}}                      | unknown-attribute
            {"nfx:configuration":{"system":{"@host-name":{"a:b":1}}}}    | unknown-attribute
            {"nfx:configuration":{"system":{"host-name":1}}}             | invalid-value
            {"nfx:configuration":{"system":{"host-name":{"a":1}}}}       | invalid-value
            {"nfx:configuration":{"system":{"host-name":null}}}          | invalid-value
            {"nfx:configuration":{"system":{"host-name":[[null]]}}}      | invalid-value
            {"nfx:configuration":{"system":{},"system":{}}}              | bad-element
            {"nfx:configuration":{"system":{},"nfx:system":{}}}          | bad-element
            {"nfx:configuration":{"vlans":{"vlan":{"name":"v1"}}}}       | invalid-value
            {"nfx:configuration":{"vlans":{"vlan":[1]}}}                 | invalid-value
            {"nfx:configuration":{"vlans":{"vlan":[{"vlan-id":7}]}}}     | missing-element
            {"nfx:configuration":{"vlans":{"vlan":[{"name":7}]}}}        | invalid-value
            {"nfx:configuration":{"vlans":{"vlan":[{"name":"v1"},{"name":"v1"}]}}} | bad-element
            {"nfx:configuration":{"system":{"host-name":"\\u0001"}}}      | invalid-value
            """)
    void whatRfc7951DoesNotAllowIsRefused(String json, String tag) {
        assertEquals(tag, onlyError(json).error().tag().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {
            []
            {} {}
            {"nfx:configuration":{}
            {"nfx:configuration":}
            nfx
            """)
    void textThatIsNotOneJsonObjectEndsTheReading(String text) {
        assertThrows(JsonProcessingException.class, () -> read(Device.SCHEMA, text));
    }

    @Test
    void deepNestingEndsTheReading() {
        var deep = "{\"nfx:x\":".repeat(100_000);
        assertThrows(JsonProcessingException.class, () -> read(Device.SCHEMA, deep));
    }

    @Property
    void anyTextIsReadOrRefusedAsJson(@ForAll String text) {
        try {
            read(Device.SCHEMA, "{\"nfx:configuration\":" + text + "}");
        } catch (IOException e) {
            assertTrue(e instanceof JsonProcessingException, e::toString);
        }
    }

    @Property
    void damagedDocumentIsReadOrRefused(@ForAll("positions") int position, @ForAll char character) {
        var damaged = new StringBuilder(BRANCH_SITE);
        damaged.setCharAt(position, character);
        try {
            EditEngine.create(Device.SCHEMA.root(), read(Device.SCHEMA, damaged.toString()));
        } catch (IOException e) {
            assertTrue(e instanceof JsonProcessingException, e::toString);
        }
    }

    @Provide
    Arbitrary<Integer> positions() {
        return Arbitraries.integers().between(0, BRANCH_SITE.length() - 1);
    }

    @Test
    void prefixesInValuesAreModuleNames() {
        var json = "{\"house:house\":{\"made-of\":\"oak\",\"spare\":\"/house:house/room[name='a'][floor='2']/area\"}}";
        var xml = "<house xmlns='urn:test:house' xmlns:x='urn:test:house'><made-of>x:oak</made-of>"
                + "<spare>/x:house/x:room[x:name='a'][x:floor='2']/x:area</spare></house>";
        assertEquals(Documents.tree(HOUSE, xml), tree(HOUSE, json));
    }

    @Test
    void anydataGoesBothWays() {
        var json = "{\"house:house\":{\"notes\":{\"house:a\":{\"b\":[\"1\",\"2\"],\"c\":[null],\"d\":\"<\"}}}}";
        var tree = tree(HOUSE, json);
        assertEquals(
                "<house xmlns=\"urn:test:house\"><notes><a xmlns=\"urn:test:house\"><b xmlns=\"urn:test:house\">1</b>"
                        + "<b xmlns=\"urn:test:house\">2</b><c xmlns=\"urn:test:house\"/>"
                        + "<d xmlns=\"urn:test:house\">&lt;</d></a></notes></house>",
                Documents.xml(HOUSE, tree));
        assertEquals(json, json(HOUSE, tree).replaceAll("\\s", ""));
        var fromXml = Documents.tree(HOUSE, Documents.xml(HOUSE, tree));
        assertEquals(json.replace("house:a", "a"), json(HOUSE, fromXml).replaceAll("\\s", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            5       | 5
            "5"     | 5
            "256"   | 256
            true    | true
            "true"  | true
            "x"     | x
            """)
    void aValueOfAUnionComesBackAsTheMemberThatItWasGivenAs(String value, String text) {
        var json = "{\"house:house\":{\"mixed\":" + value + "}}";
        var house = tree(HOUSE, json);
        assertEquals(json, json(HOUSE, house).replaceAll("\\s", ""));
        assertEquals("<house xmlns=\"urn:test:house\"><mixed>" + text + "</mixed></house>", Documents.xml(HOUSE, house));
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "true, true", "256, \"256\""})
    void aValueOfAUnionThatComesInXmlIsOfTheFirstMemberThatTakesIt(String text, String value) {
        var house = Documents.tree(HOUSE, "<house xmlns='urn:test:house'><mixed>" + text + "</mixed></house>");
        assertEquals("{\"house:house\":{\"mixed\":" + value + "}}", json(HOUSE, house).replaceAll("\\s", ""));
        assertEquals(house, tree(HOUSE, json(HOUSE, house)));
    }

    @ParameterizedTest
    @CsvSource({"1048576, 1048576", "1048576.00, 1048576", "1.048576e6, 1048576", "2e5, 200000"})
    void anIntegerIsAnyNumberThatIsOne(String number, String text) {
        var json = "{\"nfx:configuration\":{\"virtual-network-functions\":[{\"name\":\"a\",\"memory\":{\"size\":%s}}]}}";
        assertEquals(tree(Device.SCHEMA, json.formatted(text)), tree(Device.SCHEMA, json.formatted(number)));
    }

    @ParameterizedTest
    @CsvSource({"1.5", "-1", "1e11", "1e-1", "1e99999999999", "\"1048576\""})
    void whatIsNoIntegerOfItsTypeIsRefused(String number) {
        var json = "{\"nfx:configuration\":{\"virtual-network-functions\":[{\"name\":\"a\",\"memory\":{\"size\":" + number + "}}]}}";
        assertEquals("invalid-value", onlyError(json).error().tag().toString());
    }

    @Test
    void aValueThatIsWrongInAnyFormIsToldInTheSameWordsWithQuotesAndWithout() {
        var vlan = "{\"nfx:configuration\": {\"host-os\": {\"vlans\": {\"vlan\": [{\"name\": \"v1\", \"vlan-id\": %s}]}}}}";
        var said = onlyError(vlan.formatted("5000")).error().message();
        assertEquals(said, onlyError(vlan.formatted("\"5000\"")).error().message());
        assertNotEquals(said, onlyError(vlan.formatted("\"100\"")).error().message());
    }

    private static EditNode.Invalid onlyError(String json) {
        try {
            var invalid = Refused.in(read(Device.SCHEMA, json));
            assertEquals(1, invalid.size(), invalid::toString);
            return invalid.getFirst();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<EditNode> read(Schema schema, String json) throws IOException {
        return new JsonReader(schema, XmlReader.Content.CONFIGURATION)
                .document(Json.parser(new StringReader(json)), schema.root());
    }

    static ContainerNode tree(Schema schema, String json) {
        try {
            var result = EditEngine.create(schema.root(), read(schema, json));
            assertEquals(List.of(), result.errors());
            return result.root();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String json(Schema schema, ContainerNode root) {
        var text = new StringWriter();
        try (var out = Json.indented(text)) {
            new JsonWriter(schema, out).document(root);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
        return text.toString();
    }
}
