package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of the command line in the element {@code command}. */
final class CommandTest extends JunosSession {
    @BeforeEach
    void twoVlans() throws IOException {
        set("set vlans v10 vlan-id 10\nset vlans v20 vlan-id 20");
    }

    @AfterEach
    void noVlans() throws IOException {
        set("delete vlans");
    }

    private void set(String lines) throws IOException {
        load("action='set'", "<configuration-set>" + lines + "</configuration-set>");
        client.rpc("<commit-configuration/>");
    }

    private String command(String line) throws IOException {
        return client.rpc("<command format='text'>" + line + "</command>");
    }

    /** What is in the element for lines of a configuration. */
    private String configuration(String line) throws IOException {
        return between(command(line), "<configuration-output>\n", "</configuration-output>");
    }

    /** What is in the element for other lines. */
    private String output(String line) throws IOException {
        return between(command(line), "<output>\n", "</output>");
    }

    private static String between(String reply, String before, String behind) {
        assertTrue(reply.contains(before), reply);
        return reply.substring(reply.indexOf(before) + before.length(), reply.indexOf(behind)).replace("&gt;", ">");
    }

    @Test
    void anElementWithoutALineIsToldWhatItWants() throws IOException {
        for (var empty : new String[] {"<command/>", "<command> </command>"}) {
            var reply = client.rpc(empty);
            assertTrue(reply.contains("there is no command: write a line of the command line"), reply);
            assertTrue(reply.contains("<bad-element>command</bad-element>"), reply);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "vlans v10 > vlan-id 10;",
        "vlans v10 vlan-id > vlan-id 10;",
        "vlans v10 | display set > set vlans v10 vlan-id 10",
        "vlans v10 | display set relative > set vlan-id 10",
        "vlans | display set | match v20 > set vlans v20 vlan-id 20",
        "vlans | display set | except v20 | count > Count: 1 lines",
        "vlans | display json | find \"vlan-id.*20\" | last 4 | match nothing > ''",
        "vlans | display xml | match name | count > Count: 2 lines",
        "vlans | match vlan-id | last 1 | trim 4 > vlan-id 20;",
        "vlans v10 | compare rollback 0 > ''",
        "vlans v10 | display inheritance | no-more > vlan-id 10;"
    })
    void theConfigurationIsShownAsAtATerminal(String line, String shown) throws IOException {
        assertEquals(shown.isEmpty() ? "" : shown + "\n", configuration("show configuration " + line));
    }

    @Test
    void formerConfigurationsAreComparedWithWhatIsRunning() throws IOException {
        set("set vlans v20 description new");
        assertEquals("[edit vlans v20]\n+    description new;\n", configuration("show configuration vlans v20 | compare rollback 1"));
        assertEquals("", configuration("show configuration vlans v10 | compare rollback 1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "show vlans | match v20 | count > Count: 1 lines",
        "sh vl | fi v20 | cou > Count: 1 lines",
        "show version | match model > Model: nfx250_s2_10_t",
        "show version | display json | match product-model > '    \"product-model\": \"nfx250_s2_10_t\",'",
        "show version | match \"Hostname|Model\" | last 1 | trim 7 > nfx250_s2_10_t"
    })
    void linesOfAnswersGoThroughPipes(String line, String shown) throws IOException {
        assertEquals(shown + "\n", output(line));
    }

    @Test
    void theRpcOfACommandIsShownAndNotCalled() throws IOException {
        var asked = client.rpc("<command>show interfaces terse | display xml rpc</command>");
        assertTrue(asked.contains("<rpc><get-interface-information><terse/></get-interface-information></rpc>"), asked);
        var lines = output("request system reboot | display xml rpc | match request");
        assertEquals("    &lt;request-reboot/>\n", lines);
    }

    @Test
    void thePipeThatDisplaysSaysTheFormWhateverTheAttribute() throws IOException {
        assertTrue(command("show version | display xml").contains("<product-model>"));
        assertTrue(command("show version | display json | no-more").contains("\"product-model\""));
        assertTrue(client.rpc("<command>sho conf vlans v10 | display xml</command>").contains("<vlan-id>10</vlan-id>"));
        assertTrue(client.rpc("<command>show configuration vlans v10</command>").contains("<vlan-id>10</vlan-id>"));
        assertTrue(client.rpc("<command>show vlans | match v10</command>").contains("<output>\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "show configuration nothing > nothing > syntax error, expecting &lt;statement: nothing",
        "show configuration vlans v10 | display yaml > yaml > syntax error, expecting &lt;command.",
        "show vlans | nothing > nothing > syntax error, expecting &lt;command.",
        "show vlans | match ( > ( > invalid regular expression: Unclosed group.",
        "show configuration | display xml rpc > rpc > configurations have no rpc of their own: get-configuration asks for them.",
        "show vlans | compare > compare > only configurations can be compared.",
        "show vlans | save x > save > there is no pipe save in the XML API: the answer goes to the client, who can save or page it.",
        "show vlans | hold > hold > there is no pipe hold in the XML API: the answer goes to the client, who can save or page it.",
        "show nothing | match a > nothing > syntax error, expecting &lt;command.",
        "show vlans \"v > \"v > unbalanced quotes.",
        "show interfaces de > de > is ambiguous. Possible completions: descriptions, detail",
        "show vlans | co > co > is ambiguous. Possible completions: compare, count"
    })
    void theWordThatIsWrongIsNamed(String line, String word, String message) throws IOException {
        var reply = command(line);
        assertTrue(reply.replace(">", "").contains(message + "</error-message"), reply);
        assertTrue(reply.contains("<bad-element>" + word + "</bad-element>"), reply);
    }
}
