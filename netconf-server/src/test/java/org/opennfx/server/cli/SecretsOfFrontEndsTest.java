package org.opennfx.server.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.RestconfOptions;
import org.opennfx.server.netconf.NetconfClient;
import org.slf4j.LoggerFactory;

/** Whatever front end a secret comes by, it is nowhere in plain: not in answers, in files of the device, nor in the log. */
class SecretsOfFrontEndsTest {
    private static final Pattern STORED = Pattern.compile("[$]8[$]aes256-gcm[$][0-9a-f]{8}[$][^\\s\"<;&]+");
    private static final String PLAIN = "plain-word";

    @TempDir
    private Path directory;

    private final Logger log = (Logger) LoggerFactory.getLogger("org.opennfx");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private CliServer server;

    @BeforeEach
    void start() throws IOException {
        lines.start();
        log.addAppender(lines);
        server = CliServer.start(directory, options -> options.restconf(RestconfOptions.NONE.plainPort(0)));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        log.detachAppender(lines);
    }

    private static String xml(String word) {
        return """
            <system>
              <ntp><authentication-key><name>1</name><type>sha1</type><value>%1$s-1</value></authentication-key></ntp>
              <archival><configuration><transfer-on-commit/>
                <archive-sites><name>file:///</name><password>%1$s-2</password></archive-sites></configuration></archival>
            </system>
            <snmp><v3><user><name>noc</name><authentication-sha><password>%1$s-3</password></authentication-sha>
              <privacy-aes128><password>%1$s-4</password></privacy-aes128></user></v3></snmp>
            <security><ipsec-nm><vpn><name>hq</name><peer-address>203.0.113.1</peer-address><local-address>192.0.2.10</local-address>
              <local-networks>192.168.1.0/24</local-networks><remote-networks>10.0.0.0/8</remote-networks>
              <pre-shared-key>%1$s-5</pre-shared-key></vpn></ipsec-nm></security>""".formatted(PLAIN + "-" + word);
    }

    private static String configuration(String word) {
        return "<configuration xmlns=\"urn:opennfx:nfx\">" + xml(word) + "</configuration>";
    }

    private static String lines(String word) {
        return """
            set system ntp authentication-key 1 type sha1
            set system ntp authentication-key 1 value %1$s-1
            set system archival configuration transfer-on-commit
            set system archival configuration archive-sites file:/// password %1$s-2
            set snmp v3 user noc authentication-sha %1$s-3
            set snmp v3 user noc privacy-aes128 %1$s-4
            set security ipsec-nm vpn hq peer-address 203.0.113.1
            set security ipsec-nm vpn hq local-address 192.0.2.10
            set security ipsec-nm vpn hq local-networks 192.168.1.0/24
            set security ipsec-nm vpn hq remote-networks 10.0.0.0/8
            set security ipsec-nm vpn hq pre-shared-key %1$s-5
            """.formatted(PLAIN + "-" + word);
    }

    private static void accepted(NetconfClient session, String... rpcs) throws IOException {
        for (var rpc : rpcs) {
            var reply = session.rpc(rpc);
            assertFalse(reply.contains("rpc-error"), reply);
        }
    }

    /** @param secrets how many there are in the answers */
    private void nothingIsInPlain(int secrets) throws IOException {
        var shown = server.exec("show configuration | no-more").out();
        assertEquals(secrets, STORED.matcher(shown).results().count(), shown);
        try (var session = server.netconf()) {
            var answers = session.rpc("<get-config><source><running/></source></get-config>")
                    + session.rpc("<get-configuration format='set'/>");
            assertEquals(2L * secrets, STORED.matcher(answers).results().count(), answers);
            assertFalse((shown + answers).contains(PLAIN), shown + answers);
        }
        server.exec("request system configuration rescue save");
        server.close();
        try (var files = Files.walk(directory.resolve("state"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(new String(Files.readAllBytes(file), ISO_8859_1).contains(PLAIN), file::toString);
            }
        }
        assertTrue(lines.list.size() > 1);
        lines.list.forEach(line -> assertFalse(line.getFormattedMessage().contains(PLAIN), line::getFormattedMessage));
    }

    @Test
    void netconf() throws IOException {
        try (var session = server.netconf()) {
            accepted(
                    session,
                    "<edit-config><target><candidate/></target><config>" + configuration("netconf") + "</config></edit-config>",
                    "<commit/>");
        }
        nothingIsInPlain(5);
    }

    @Test
    void configurationOfAUrl() throws IOException {
        try (var session = server.netconf()) {
            accepted(
                    session,
                    "<copy-config><target><url>file:///one.xml</url></target><source><config>" + configuration("url") + "</config></source></copy-config>",
                    "<copy-config><target><candidate/></target><source><url>file:///one.xml</url></source></copy-config>");
            var candidate = session.rpc("<get-config><source><candidate/></source></get-config>");
            assertEquals(5, STORED.matcher(candidate).results().count(), candidate);
            accepted(session, "<discard-changes/>");
        }
        nothingIsInPlain(0);
    }

    @Test
    void restconf() throws IOException, InterruptedException {
        var login = Base64.getEncoder().encodeToString(("root:" + CliServer.PASSWORD).getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + server.server().restconfPorts().getLast() + "/restconf/data/nfx:configuration"))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/yang-data+xml")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(configuration("restconf")))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(204, answer.statusCode(), answer::body);
        }
        nothingIsInPlain(5);
    }

    @Test
    void rpcsOfJunosInSetTextAndXml() throws IOException {
        try (var session = server.netconf()) {
            accepted(
                    session,
                    "<load-configuration action='set'><configuration-set>" + lines("set") + "</configuration-set></load-configuration>",
                    "<commit-configuration/>",
                    "<load-configuration format='xml'>" + configuration("xml") + "</load-configuration>",
                    "<commit-configuration/>",
                    "<load-configuration format='text'><configuration-text>snmp { v3 { user noc { authentication-sha " + PLAIN
                            + "-text; } } }</configuration-text></load-configuration>",
                    "<commit-configuration/>");
        }
        nothingIsInPlain(5);
    }

    @Test
    void commandLineWithGroupsAndAPrivateCandidate() throws IOException {
        var out = server.script("configure\n" + lines("cli") + "commit\nexit\nconfigure private\n"
                        + lines("group").replace("set ", "set groups all ").replace("vpn hq", "vpn <*>").replace("user noc", "user <*>")
                        + lines("private") + "commit\nexit\n"
                        + "configure\nsave mine.conf\nset system host-name other\ncommit\nrollback 1\ncommit\nexit\n")
                .out();
        assertEquals(4, Pattern.compile("commit complete").matcher(out).results().count(), out);
        assertFalse(out.contains("error"), out);
        nothingIsInPlain(10);
    }

    @Test
    void passwordWithinAUrlIsRefused() throws IOException {
        var out = server.script("configure\nset system archival configuration archive-sites https://backup:" + PLAIN
                        + "@192.0.2.5/\nset system phone-home server https://u:" + PLAIN + "@192.0.2.5/\ncommit\nexit\n")
                .out();
        assertEquals(2, Pattern.compile("URL must not have a password in it").matcher(out).results().count(), out);
        nothingIsInPlain(0);
    }
}
