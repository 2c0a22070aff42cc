package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the attribute format and the element of a body say together. */
final class FormatTest extends JunosSession {
    @ParameterizedTest
    @CsvSource({
        "text, configuration, <system><host-name>loaded</host-name></system>",
        "xml, configuration-text, system { host-name loaded; }",
        "json, configuration-set, set system host-name loaded",
        "set, configuration-json, {}"
    })
    void aBodyOfAnotherFormatThanTheOneThatIsSaidIsRefused(String format, String element, String body) throws IOException {
        var reply = load("format='" + format + "'", "<" + element + ">" + body + "</" + element + ">");
        assertTrue(reply.contains("syntax error: what is in " + element + " is not of format " + format + "<"), reply);
        assertTrue(reply.contains("<bad-element>" + element + "</bad-element>"), reply);
        assertFalse(client.rpc("<get-configuration/>").contains("loaded"));
    }

    @Test
    void linesOfCommandsAreTextToClients() throws IOException {
        assertTrue(load("action='set' format='text'", "<configuration-set>set system host-name lines</configuration-set>").contains(OK));
    }

    @Test
    void whoNamesNoFormatThereIsIsToldAll() throws IOException {
        for (var reply : new String[] {
            client.rpc("<get-configuration format='yaml'/>"), load("format='yaml'", "<configuration-text>a</configuration-text>"),
        }) {
            assertTrue(reply.contains("there is no format yaml: it is xml, text, set, json, json-minified<"), reply);
        }
    }
}
