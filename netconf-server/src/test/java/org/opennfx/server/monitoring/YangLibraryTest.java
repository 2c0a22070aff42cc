package org.opennfx.server.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.constraint.ConstraintValidator;
import org.opennfx.datastore.schema.ModuleSet;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreOptions;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.yang.YangModules;

class YangLibraryTest {
    private static final List<String> NEEDED = List.of(
            "ietf-yang-library@",
            "ietf-datastores@",
            "ietf-factory-default@",
            "ietf-netconf@",
            "ietf-netconf-acm@",
            "ietf-inet-types@",
            "ietf-yang-types@");

    @TempDir
    private Path directory;

    @Test
    void theSameLibraryHasTheSameContentId() throws IOException {
        assertEquals(contentId("2024-01-01", false), contentId("2024-01-01", false));
    }

    @Test
    void anotherRevisionOfASubmoduleIsAnotherContent() throws IOException {
        assertNotEquals(contentId("2024-01-01", false), contentId("2024-02-02", false));
    }

    @Test
    void aFurtherDatastoreIsAnotherContent() throws IOException {
        assertNotEquals(contentId("2024-01-01", false), contentId("2024-01-01", true));
    }

    private String contentId(String revisionOfSubmodule, boolean startup) throws IOException {
        var module = text("whole", "module whole { yang-version 1.1; namespace 'urn:opennfx:test:whole'; prefix w; include part; }");
        var submodule = text("part", "submodule part { yang-version 1.1; belongs-to whole { prefix w; } revision %s; }"
                .formatted(revisionOfSubmodule));
        var modules = YangModules.protocol().stream()
                .filter(name -> NEEDED.stream().anyMatch(name::contains))
                .map(YangModules::resource);
        var schema = Schema.load(ModuleSet.of(Stream.concat(Stream.of(module, submodule), modules).toList()));
        var options = DatastoreOptions.of(ContainerNode.empty(schema.root()), new ConstraintValidator(new Checker(schema)));
        try (var datastore = Datastore.open(options.startup(startup))) {
            return new YangLibrary(schema, ServedDatastores.of(datastore)).contentId();
        }
    }

    private URL text(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name + ".yang"), text).toUri().toURL();
    }
}
