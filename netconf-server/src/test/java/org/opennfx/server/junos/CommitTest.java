package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commits and the configurations that they leave: checked, confirmed, put off, loaded again, compared and kept for a rescue. */
class CommitTest extends NamedHost {
    @Test
    void aTimeToConfirmWithoutSayingThatItIsToBeConfirmedCommitsNothing() throws IOException {
        set("set system host-name hasty");
        var reply = commit("<confirm-timeout>5</confirm-timeout>");
        assertTrue(reply.contains("<bad-element>confirmed</bad-element>"), reply);
        var running = client.rpc(HOST_NAME.replace("<get-configuration>", "<get-configuration database='committed'>"));
        assertTrue(running.contains("<host-name>before</host-name>"), running);
    }

    @Test
    void aCommitThatWaitsToBeConfirmedSaysSo() throws IOException {
        set("set system host-name waiting");
        commit("<confirmed/><confirm-timeout>5</confirm-timeout>");
        var revision = client.rpc("<get-commit-revision-information><detail/></get-commit-revision-information>");
        assertTrue(revision.contains("<comment>commit confirmed, rollback in 5mins</comment>"), revision);
        assertTrue(revision.matches("(?s).*<date-time junos:seconds=\"[0-9]{10}\">[-0-9]{10} [:0-9]{8} UTC</date-time>.*"), revision);
        commit("<check/>");
        var uptime = client.rpc("<get-system-uptime-information/>");
        assertTrue(uptime.matches("(?s).*<time-length junos:seconds=\"[0-9]+\">.*"), uptime);
    }

    @Test
    void commitsAnswerForTheRoutingEngineAndKeepTheLog() throws IOException {
        set("set system host-name after");
        var checked = commit("<check/>");
        assertTrue(checked.contains("<routing-engine><name>re0</name><commit-check-success/></routing-engine>"), checked);
        var reply = commit("<log>why</log><synchronize/>");
        assertTrue(reply.contains("<commit-results><routing-engine><name>re0</name><commit-success/></routing-engine>"
                + "</commit-results><ok/>"), reply);
        var commits = client.rpc("<get-commit-information/>");
        assertTrue(commits.contains("<sequence-number>0</sequence-number>") && commits.contains("<log>why</log>"), commits);
    }

    @Test
    void aCommitCanBePutOffAndCleared() throws IOException {
        set("set system host-name later");
        var reply = commit("<at-time>2099-08-21 15:30</at-time><log>at night</log>");
        assertTrue(reply.contains("<commit-results><routing-engine><name>re0</name><commit-check-success/>"
                + "<output>commit at will be executed at 2099-08-21 15:30:00 UTC</output></routing-engine></commit-results><ok/>"), reply);
        assertTrue(client.rpc("<command format='text'>show system commit</command>")
                .contains("commit requested by root via netconf 127.0.0.1 at 2099-08-21 15:30:00 UTC"));
        var pending = client.rpc("<get-commit-information/>");
        assertTrue(pending.contains("<pending-commit><user>root</user>"), pending);
        for (var refused : List.of(set("set system host-name x"), commit(""), client.rpc("<commit/>"))) {
            assertTrue(refused.contains("a scheduled commit of root, which has to be cleared first"), refused);
        }
        assertTrue(client.rpc("<clear-system-commit/>").contains("<output>Pending commit cleared.</output>"));
        assertTrue(client.rpc("<command>clear system commit</command>").contains("No commit scheduled."));
        assertEquals("later", hostName());
        assertTrue(commit("").contains("<commit-success/>"));
    }

    @Test
    void aTimeThatIsNoneSaysNothingOfTheConfiguration() throws IOException {
        var reply = commit("<at-time>noon</at-time>");
        assertTrue(reply.contains("'noon' is no time") && !reply.contains("check-out"), reply);
    }

    @Test
    void whatIsInvalidIsNotPutOff() throws IOException {
        set("delete system root-authentication");
        var reply = commit("<at-time>reboot</at-time>");
        assertTrue(reply.contains("configuration check-out failed"), reply);
        assertTrue(client.rpc("<clear-system-commit/>").contains("No commit scheduled."));
    }

    @Test
    void aCommitThatIsRefusedSaysWhyAndThatItFailed() throws IOException {
        set("delete system root-authentication");
        for (var parameters : new String[] {"", "<check/>"}) {
            var reply = commit(parameters);
            assertTrue(reply.contains("root-authentication"), reply);
            assertTrue(reply.contains("<error-message>configuration check-out failed</error-message></rpc-error></rpc-reply>"), reply);
        }
    }

    @Test
    void aFormerConfigurationIsLoaded() throws IOException {
        set("set system host-name after");
        commit("");
        var reply = load("rollback='1'", "");
        assertTrue(reply.contains(OK), reply);
        assertEquals("before", hostName());
        assertTrue(load("rollback='49'", "").contains("There is no rollback 49 yet"));
        assertTrue(load("rollback='50'", "").contains("not a number from 0 to 49"));
    }

    @Test
    void theCandidateIsComparedWithWhatWasRunning() throws IOException {
        var compare = "<get-configuration compare='rollback' rollback='0' format='text'/>";
        var nothing = "<configuration-information><configuration-output>\n</configuration-output></configuration-information>";
        assertTrue(client.rpc(compare).contains(nothing));
        set("set system host-name after");
        var reply = client.rpc(compare);
        assertTrue(reply.contains("[edit system]\n-   host-name before;\n+   host-name after;\n"), reply);
        commit("");
        assertTrue(client.rpc(compare).contains(nothing));
        assertTrue(client.rpc(compare.replace("'0'", "'1'")).contains("-   host-name before;"));
        var former = client.rpc("<get-rollback-information><rollback>0</rollback><compare>1</compare></get-rollback-information>");
        assertTrue(former.contains("-   host-name before;\n+   host-name after;"), former);
        assertTrue(client.rpc("<get-rollback-information><rollback>1</rollback><format>text</format></get-rollback-information>")
                .contains("host-name before;"));
    }

    @Test
    void theRescueConfigurationIsKeptUntilItIsDeleted() throws IOException {
        var saved = client.rpc("<request-save-rescue-configuration/>");
        assertTrue(saved.contains("<routing-engine><name>re0</name><success/></routing-engine>"), saved);
        set("set system host-name after");
        commit("");
        var shown = client.rpc("<get-rescue-information><format>text</format></get-rescue-information>");
        assertTrue(shown.contains("<rescue-information><configuration-information><configuration-output>system {"), shown);
        assertTrue(shown.contains("host-name before;"), shown);
        assertTrue(load("rescue='other'", "").contains("there is one rescue configuration: rescue=\"rescue\""));
        assertEquals("after", hostName());
        assertTrue(load("rescue='rescue'", "").contains(OK));
        assertEquals("before", hostName());
        assertTrue(client.rpc("<request-delete-rescue-configuration/>").contains("<success/>"));
        assertTrue(load("rescue='rescue'", "").contains("<error-message>No rescue configuration is set<"));
    }
}
