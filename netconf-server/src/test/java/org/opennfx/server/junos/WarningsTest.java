package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is right and is warned of: a place for copies that the operator of the server does not allow. */
final class WarningsTest extends JunosSession {
    private static final String WARNING = "<rpc-error><error-type>application</error-type><error-tag>operation-failed</error-tag>"
            + "<error-severity>warning</error-severity><error-path>[edit system archival configuration]</error-path>"
            + "<error-message>Configuration archival site cannot be used: https://192.0.2.5/configs/: the operator of this server does not allow"
            + " this place (nfx server --allow-url)</error-message><error-info><bad-element>archive-sites</bad-element></error-info></rpc-error>";

    private void set(String path) throws IOException {
        assertEquals(OK, content(load("action='set'", "<configuration-set>delete system archival\nset system archival configuration "
                + "transfer-on-commit\nset system archival configuration archive-sites " + path + "</configuration-set>")));
    }

    private static String content(String reply) {
        return reply.replaceAll("(?s)^.*<rpc-reply[^>]*>|</rpc-reply>.*$|<rpc-error>.*</rpc-error>", "").strip();
    }

    private static String withoutSpaces(String reply) {
        return reply.replaceAll(">\\s+<", "><");
    }

    @Test
    void commitAndCheckOfJunosWarnBesideTheirSuccess() throws IOException {
        set("https://192.0.2.5/configs/");
        var check = withoutSpaces(client.rpc("<commit-configuration><check/></commit-configuration>"));
        assertTrue(check.contains("<commit-results>" + WARNING + "<routing-engine>"), check);
        assertTrue(check.contains("<commit-check-success/>") && check.contains("<ok/>"), check);
        var commit = withoutSpaces(client.rpc("<commit-configuration/>"));
        assertTrue(commit.contains("<commit-results>" + WARNING + "<routing-engine>"), commit);
        assertTrue(commit.contains("<commit-success/>") && commit.contains("<ok/>"), commit);
        var next = client.rpc("<commit-configuration/>");
        assertFalse(next.contains("warning"), next);
    }

    @Test
    void commitOfNetconfIsOkAlone() throws IOException {
        set("https://192.0.2.6/configs/");
        var commit = withoutSpaces(client.rpc("<commit/>"));
        assertTrue(commit.contains("<ok/>") && !commit.contains("rpc-error"), commit);
    }
}
