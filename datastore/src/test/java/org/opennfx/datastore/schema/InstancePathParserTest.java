package org.opennfx.datastore.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

class InstancePathParserTest {
    @TempDir
    private Path directory;

    private InstancePathParser parser;

    @BeforeEach
    void load() throws IOException {
        var text = "module m { namespace 'urn:m'; prefix m; list l { key k; leaf k { type string; } leaf-list v { type string; } } }";
        var module = Files.writeString(directory.resolve("m.yang"), text).toUri().toURL();
        parser = new InstancePathParser(Schema.load(List.of(module)).root());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/",
        "/m:",
        "/m:l[",
        "/m:l[1",
        "/m:l[m:k",
        "/m:l[m:k=",
        "/m:l[m:k='",
        "/m:l[m:k='a'",
        "/m:l[m:k='a']/",
        "/m:l[m:k='a']/m:v[",
        "/m:l[m:k='a']/m:v[.",
    })
    void whatEndsTooEarlyIsNoPath(String text) {
        assertThrows(InvalidValue.class, () -> parser.parse(text, Prefixes.MODULE_NAMES));
    }

    @Test
    void aKeyMayHaveBothKindsOfQuotes() throws InvalidValue {
        var text = "/m:l[k=\"a'\"\"b\"]/v[.='\"']";
        assertEquals(text, parser.parse(text, Prefixes.MODULE_NAMES).toString());
    }

    @Test
    void aPrefixThatStandsForNothingIsSaidToBeWrong() {
        Prefixes none = _ -> Optional.empty();
        var wrong = assertThrows(InvalidValue.class, () -> parser.parse("/x:l", none));
        assertEquals("\"/x:l\" is not an instance-identifier: the prefix \"x\" stands for no module (at 3)", wrong.getMessage());
    }
}
