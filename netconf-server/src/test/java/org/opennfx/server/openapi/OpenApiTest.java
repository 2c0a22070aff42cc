package org.opennfx.server.openapi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.type.Restriction;
import org.opennfx.datastore.type.ValueType;

/** The document of the device's own models. */
class OpenApiTest {
    private static final Set<String> TYPES = Set.of("object", "array", "string", "integer", "boolean");
    private static final Pattern TEMPLATE = Pattern.compile("\\{([^}]*)}");
    private static final Schema SCHEMA = DeviceSchema.load();

    static Stream<Optional<String>> modules() {
        return Stream.of(Optional.empty(), Optional.of("nfx"), Optional.of("ietf-yang-push"), Optional.of("ietf-yang-library"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyReferenceLeadsSomewhere(Optional<String> module) throws IOException {
        var document = Document.of(SCHEMA, module);
        var dangling = new HashSet<String>();
        document.members((name, value) -> {
            if (name.equals("$ref") && value instanceof String pointer && document.at(pointer).isEmpty()) {
                dangling.add(pointer);
            }
        });
        assertEquals(Set.of(), dangling);
        assertFalse(document.paths().isEmpty());
    }

    @Test
    void typesArePlainAndPatternsAreExpressions() throws IOException {
        Document.of(SCHEMA, Optional.empty()).at("#/components").ifPresent(components -> new Document(Document.object(components))
                .members((name, value) -> {
                    if (name.equals("type") && value instanceof String type) {
                        assertTrue(TYPES.contains(type) || type.equals("http") || type.equals("mutualTLS"), type);
                    } else if (name.equals("pattern") && value instanceof String pattern) {
                        Pattern.compile(pattern);
                    }
                }));
    }

    @Test
    void operationsHaveNamesOfTheirOwn() throws IOException {
        var names = Document.of(SCHEMA, Optional.empty()).operations().stream()
                .map(operation -> operation.what().get("operationId"))
                .toList();
        assertEquals(names.size(), Set.copyOf(names).size());
    }

    @Test
    void eachKeyInAPathIsAParameter() throws IOException {
        var document = Document.of(SCHEMA, Optional.empty());
        assertAll(document.operations().stream().map(operation -> () -> {
            var wanted = TEMPLATE.matcher(operation.path()).results().map(found -> found.group(1)).toList();
            var declared = Stream.of(operation.item(), operation.what())
                    .flatMap(each -> Document.list(each.get("parameters")).stream())
                    .map(document::resolved)
                    .filter(each -> "path".equals(each.get("in")))
                    .map(each -> (String) each.get("name"))
                    .toList();
            assertEquals(wanted, declared, operation.toString());
        }));
    }

    @Test
    void stateIsReadAlone() throws IOException {
        var document = Document.of(SCHEMA, Optional.empty());
        var state = document.operations().stream()
                .filter(operation -> operation.path().startsWith("/restconf/data/nfx:state"))
                .map(Document.Operation::method)
                .collect(Collectors.toSet());
        assertEquals(Set.of("get", "head", "options"), state);
    }

    @Test
    void aVlanIsDescribedAsItsTypesAre() throws IOException {
        var document = Document.of(SCHEMA, Optional.of("nfx"));
        var vlan = Document.object(document.at("#/components/schemas/nfx.configuration.vlans.vlan").orElseThrow());
        assertEquals(List.of("name"), vlan.get("required"));
        var id = Document.object(Document.object(vlan.get("properties")).get("vlan-id"));
        assertEquals(false, vlan.get("additionalProperties"));
        assertTrue(id.toString().contains("4094"), id::toString);
    }

    @Test
    void numbersOf64BitsAreTexts() throws IOException {
        var ranges = List.of(within("1", "5"));
        assertEquals("string", written(new ValueType.IntegerType(64, false, ranges)).get("type"));
        var small = written(new ValueType.IntegerType(8, true, ranges));
        assertEquals(List.of(BigDecimal.ONE, new BigDecimal("5")), List.of(small.get("minimum"), small.get("maximum")));
    }

    @Test
    void somePartsOfARangeAreAlternatives() throws IOException {
        var range = new Restriction.Within(
                "value", List.of(interval("0", "1"), interval("5", "6")), Optional.empty(), Optional.empty());
        var schema = written(new ValueType.IntegerType(16, false, List.of(range)));
        assertEquals(BigDecimal.ZERO, schema.get("minimum"));
        assertEquals(new BigDecimal("6"), schema.get("maximum"));
        assertEquals(1, Document.list(schema.get("allOf")).size());
    }

    private static Map<String, Object> written(ValueType type) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var json = Json.compact(out)) {
            TypeSchemas.of(type).write(json);
        }
        return Document.read(out.toString(StandardCharsets.UTF_8)).root();
    }

    private static Restriction.Interval interval(String low, String high) {
        return new Restriction.Interval(new BigDecimal(low), new BigDecimal(high));
    }

    private static Restriction.Within within(String low, String high) {
        return new Restriction.Within("value", List.of(interval(low, high)), Optional.empty(), Optional.empty());
    }
}
