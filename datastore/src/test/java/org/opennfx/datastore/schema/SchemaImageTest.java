package org.opennfx.datastore.schema;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opennfx.datastore.Device;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.yang.YangModules;

class SchemaImageTest {
    private static final ModuleSet SITE = ModuleSet.of(List.of(Documents.module("site"), Documents.module("site-parts")));

    @TempDir
    private Path directory;

    private static Schema copy(Schema schema) {
        return SchemaReader.read(schema.moduleSet(), ByteBuffer.wrap(SchemaWriter.image(schema)));
    }

    private static List<Schema> schemas() {
        return List.of(
                Device.SCHEMA,
                ModuleFeaturesTest.PORT,
                ModuleFeaturesTest.CHANGED,
                Schema.load(SITE),
                Documents.schema("house"),
                Documents.schema("links"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void theCopyOfASchemaHasAnEqualImage(Schema schema) {
        assertArrayEquals(SchemaWriter.image(schema), SchemaWriter.image(copy(schema)));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void theCopyOfASchemaHasTheSameModulesAndIdentities(Schema schema) {
        assertEquals(schema.modules(), copy(schema).modules());
        assertEquals(schema.identities(), copy(schema).identities());
    }

    private static Stream<String> examples() {
        return Stream.concat(YangModules.goodExamples().stream(), YangModules.badExamples().stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theCopyOfASchemaGivesTheSameVerdicts(String example) {
        assertEquals(verdict(Device.SCHEMA, example), verdict(Copied.SCHEMA, example));
    }

    /** Made once for all examples. */
    private static final class Copied {
        static final Schema SCHEMA = copy(Device.SCHEMA);
    }

    private static String verdict(Schema schema, String example) {
        var edits = Documents.read(schema, XmlReader.Content.CONFIGURATION, Documents.text(example));
        var result = EditEngine.create(schema.root(), edits);
        return result.errors() + " " + new Checker(schema).check(result.root()).errors() + Documents.xml(schema, result.root());
    }

    @Test
    void aSecondLoadTakesTheImage() throws IOException {
        var compiled = Schema.load(SITE, SchemaCache.in(directory));
        var time = Files.getLastModifiedTime(onlyFile());
        var read = Schema.load(SITE, SchemaCache.in(directory));
        assertArrayEquals(SchemaWriter.image(compiled), SchemaWriter.image(read));
        assertEquals(time, Files.getLastModifiedTime(onlyFile()));
    }

    @Test
    void aDamagedImageIsWrittenAgain() throws IOException {
        Schema.load(SITE, SchemaCache.in(directory));
        var good = Files.readAllBytes(onlyFile());
        var bad = good.clone();
        bad[bad.length / 2] ^= 1;
        Files.write(onlyFile(), bad);
        var schema = Schema.load(SITE, SchemaCache.in(directory));
        assertTrue(schema.root().childByModule("site", "site").isPresent());
        assertArrayEquals(good, Files.readAllBytes(onlyFile()));
    }

    @Test
    void aTornImageIsWrittenAgain() throws IOException {
        Schema.load(SITE, SchemaCache.in(directory));
        var good = Files.readAllBytes(onlyFile());
        Files.write(onlyFile(), new byte[3]);
        Schema.load(SITE, SchemaCache.in(directory));
        assertArrayEquals(good, Files.readAllBytes(onlyFile()));
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNoCache() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "");
        var schema = Schema.load(SITE, SchemaCache.in(file.resolve("below")));
        assertTrue(schema.root().childByModule("site", "site").isPresent());
    }

    @Test
    void otherTextFeaturesOrRolesAreAnotherImage() throws IOException {
        var own = Files.writeString(
                directory.resolve("own.yang"), "module own { namespace \"urn:own\"; prefix o; leaf a { type string; } }");
        var modules = ModuleSet.of(List.of(own.toUri().toURL()));
        var key = ImageKey.of(modules);
        assertEquals(key, ImageKey.of(ModuleSet.of(List.of(own.toUri().toURL()))));
        assertNotEquals(key, ImageKey.of(modules.importOnly(Set.of("own"))));
        assertNotEquals(key, ImageKey.of(modules.features(Map.of("own", Set.of()))));
        Files.writeString(own, Files.readString(own).replace("leaf a", "leaf b"));
        assertNotEquals(key, ImageKey.of(modules));
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(directory)) {
            var all = files.toList();
            assertEquals(1, all.size(), all::toString);
            return all.getFirst();
        }
    }
}
