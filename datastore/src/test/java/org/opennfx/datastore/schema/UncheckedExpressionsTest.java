package org.opennfx.datastore.schema;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.datastore.xpath.XPathModel;

/** Parts of a module that no request depends on: what is wrong in them is told when the module is loaded. */
class UncheckedExpressionsTest {
    @TempDir
    private Path directory;

    private Schema load(String content) throws IOException {
        var module = "module m { yang-version 1.1; namespace 'urn:m'; prefix m; " + content + " }";
        return Schema.load(List.of(Files.writeString(directory.resolve("m.yang"), module).toUri().toURL()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "rpc r { input { must \"nothing()\"; } }",
        "rpc r { input { leaf l { type string; must \"nothing()\"; } } }",
        "rpc r { output { must \"nothing()\"; } }",
        "rpc r { output { leaf l { type string; must \"nothing()\"; } } }",
        "notification n { must \"nothing()\"; }",
        "notification n { container c { leaf l { type string; must \"nothing()\"; } } }",
        "container c { config false; must \"nothing()\"; }",
        "container c { action a { input { must \"nothing()\"; } } }",
        "container c { action a { output { leaf l { type string; must \"nothing()\"; } } } }",
        "container c { notification n { leaf l { type string; must \"nothing()\"; } } }",
    })
    void aMustThatIsNoExpressionIsNamed(String content) {
        var refusal = assertThrows(SchemaException.class, () -> new XPathModel(load(content)));
        assertTrue(refusal.getMessage().contains("nothing()"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none:x", "count("})
    void whatYangtoolsRefusesIsNamedToo(String expression) {
        var content = "rpc r { output { must \"" + expression + "\"; } }";
        var refusal = assertThrows(SchemaException.class, () -> new XPathModel(load(content)));
        assertTrue(refusal.getMessage().contains(expression), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../none", "../../l", "/m:c/m:none", "../d"})
    void aLeafrefThatLeadsToNoLeafIsNamed(String path) {
        var content = "container c { leaf l { type union { type leafref { path '" + path + "'; } type int8; } } container d; }";
        var refusal = assertThrows(SchemaException.class, () -> load(content));
        assertTrue(refusal.getMessage().contains("m:l") && refusal.getMessage().contains(path), refusal.getMessage());
    }
}
