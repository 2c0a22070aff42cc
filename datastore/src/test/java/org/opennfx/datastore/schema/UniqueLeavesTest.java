package org.opennfx.datastore.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 7950 7.8.3: a unique statement has paths of the schema, in which choices and cases are steps. */
class UniqueLeavesTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"a, a", "c/b/b, b", "c/d/d, d", "c/e/e/e, e"})
    void aCaseMayHaveTheNameOfANodeInIt(String path, String leaf) throws IOException {
        var text = """
                module m {
                  yang-version 1.1; namespace 'urn:m'; prefix m;
                  list l {
                    key k; unique '%s';
                    leaf k { type string; }
                    leaf a { type string; }
                    choice c {
                      leaf b { type string; }
                      case d { leaf d { type string; } }
                      case e { container e { leaf e { type string; } } }
                    }
                  }
                }
                """.formatted(path);
        var module = Files.writeString(directory.resolve("m.yang"), text);
        var list = (ListSchema) Schema.load(List.of(module.toUri().toURL())).root().childByModule("m", "l").orElseThrow();
        assertEquals(List.of(leaf), list.unique().getFirst().stream().map(each -> each.name().local()).toList());
    }
}
