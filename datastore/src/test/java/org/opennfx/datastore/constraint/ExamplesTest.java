package org.opennfx.datastore.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opennfx.datastore.Device;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.yang.YangModules;

/** The examples of the device's model, which say themselves what is wrong with them. */
class ExamplesTest {
    private static final Checker CHECKER = new Checker(Device.SCHEMA);

    static List<String> good() {
        return YangModules.goodExamples();
    }

    static List<String> bad() {
        return YangModules.badExamples();
    }

    private static List<RpcError> errors(String resource) {
        var edit = Documents.read(Device.SCHEMA, XmlReader.Content.CONFIGURATION, Documents.text(resource));
        var created = EditEngine.create(Device.SCHEMA.root(), edit);
        return created.errors().isEmpty() ? CHECKER.check(created.root()).errors() : created.errors();
    }

    @ParameterizedTest
    @MethodSource("good")
    void goodExamplesAreValid(String resource) {
        assertEquals(List.of(), errors(resource));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badExamplesHaveTheErrorThatTheyTell(String resource) {
        var first = errors(resource).getFirst();
        Map<String, String> expected = new LinkedHashMap<>();
        Documents.text(YangModules.errorOf(resource)).lines().forEach(line -> {
            var colon = line.indexOf(": ");
            expected.put(line.substring(0, colon), line.substring(colon + 2));
        });
        Map<String, String> actual = new LinkedHashMap<>();
        expected.keySet().forEach(field -> actual.put(field, field(first, field)));
        assertEquals(expected, actual);
    }

    private static String field(RpcError error, String name) {
        return switch (name) {
            case "error-tag" -> error.tag().toString();
            case "error-app-tag" -> error.appTag().orElse("");
            case "error-path" -> error.path().map(Object::toString).orElse("");
            case "error-message" -> error.message();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
