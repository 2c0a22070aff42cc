package org.opennfx.datastore.nacm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.KeyLeaf;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.NodeName;

/** The steps of RFC 8341 3.4.4 and 3.4.6, and 3.1.3 for what is tied to a data node. */
class OperationAccessTest {
    private static final NodeName GET = Acme.netconf("get");
    private static final InstancePath TENANT = InstancePath.ROOT.node(Acme.acme("tenants")).child(new Step.Entry(
            Acme.acme("tenant"), List.of(new KeyLeaf(Acme.acme("name"), "t1"))));
    private static final String EXEC_DENIED = "<exec-default>deny</exec-default>";

    private static boolean mayGet(String nacm) {
        return Acme.fred(nacm).mayInvoke(GET);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "''                                        | true",
        "<rpc-name>get</rpc-name>                  | false",
        "<rpc-name>*</rpc-name>                    | false",
        "<rpc-name>lock</rpc-name>                 | true",
        "<module-name>ietf-netconf</module-name>   | false",
        "<module-name>*</module-name>              | false",
        "<module-name>acme</module-name>           | true",
        "<notification-name>get</notification-name> | true",
        "<path>/</path>                            | true",
    })
    void ruleMatchesByModuleAndType(String type, boolean permitted) {
        var rule = type.isEmpty() ? new String[0] : new String[] {Acme.rule(type, "exec", "deny")};
        assertEquals(permitted, mayGet(Acme.nacm("", rule)));
    }

    @ParameterizedTest
    @CsvSource({"exec, false", "*, false", "read update, true", "'', true"})
    void ruleMatchesByItsOperations(String operations, boolean permitted) {
        assertEquals(permitted, mayGet(Acme.nacm("", Acme.rule("", operations, "deny"))));
    }

    @Test
    void theFirstRuleThatMatchesDecides() {
        assertTrue(mayGet(Acme.nacm("", Acme.rule("", "exec", "permit"), Acme.rule("", "exec", "deny"))));
        assertFalse(mayGet(Acme.nacm("", Acme.rule("", "exec", "deny"), Acme.rule("", "exec", "permit"))));
    }

    @Test
    void theDefaultDecidesWhereNoRuleMatches() {
        assertTrue(mayGet(Acme.nacm("")));
        assertFalse(mayGet(Acme.nacm(EXEC_DENIED)));
    }

    @Test
    void whoIsInNoGroupIsUnderTheDefaultsEvenWhereRulesAreForEveryGroup() {
        var everyGroup = Acme.nacm("", Acme.rule("", "exec", "deny")).replace("<group>staff</group>", "<group>*</group>");
        assertFalse(Acme.fred(everyGroup).mayInvoke(GET));
        assertTrue(Acme.of(everyGroup, Subject.of("stranger", Set.of())).mayInvoke(GET));
    }

    @Test
    void externalGroupsCountUnlessSwitchedOff() {
        var member = Subject.of("stranger", Set.of("staff"));
        var denied = Acme.rule("", "exec", "deny");
        assertFalse(Acme.of(Acme.nacm("", denied), member).mayInvoke(GET));
        assertTrue(Acme.of(Acme.nacm("<enable-external-groups>false</enable-external-groups>", denied), member).mayInvoke(GET));
    }

    @Test
    void closeSessionIsAlwaysPermitted() {
        assertTrue(Acme.fred(Acme.nacm(EXEC_DENIED, Acme.rule("", "*", "deny"))).mayInvoke(Acme.netconf("close-session")));
    }

    @ParameterizedTest
    @CsvSource({"kill-session", "delete-config"})
    void someOperationsNeedARule(String operation) {
        var name = Acme.netconf(operation);
        assertFalse(Acme.fred(Acme.nacm("")).mayInvoke(name));
        assertTrue(Acme.fred(Acme.nacm("", Acme.rule("<rpc-name>" + operation + "</rpc-name>", "exec", "permit"))).mayInvoke(name));
    }

    @Test
    void noRuleCountsInARecoverySessionOrWhenSwitchedOff() {
        var closed = Acme.nacm(EXEC_DENIED, Acme.rule("", "*", "deny"));
        assertFalse(Acme.fred(closed).mayInvoke(Acme.netconf("kill-session")));
        assertTrue(Acme.of(closed, Subject.recovery("fred")).mayInvoke(Acme.netconf("kill-session")));
        assertTrue(Acme.fred(closed.replace("<exec-default>", "<enable-nacm>false</enable-nacm><exec-default>"))
                .mayInvoke(Acme.netconf("kill-session")));
    }

    @Test
    void rulesOfTheServerComeLastAndHoldWhenTheOthersAreSwitchedOff() {
        var own = List.of(new RuleList("own", Set.of("guests"), List.of(
                Rule.of("nothing", new RuleType.Any(), AccessOperation.ALL, Action.DENY))));
        var guest = Subject.of("fred", Set.of("guests"));
        var permitting = Acme.nacm("", Acme.rule("<rpc-name>get</rpc-name>", "exec", "permit"));
        assertTrue(Acme.policy(permitting, own).of(guest).mayInvoke(GET));
        assertFalse(Acme.policy(permitting, own).of(guest).mayInvoke(Acme.netconf("lock")));
        var off = permitting.replace("<groups>", "<enable-nacm>false</enable-nacm><groups>");
        assertFalse(Acme.policy(off, own).of(guest).mayInvoke(GET));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "<notification-name>exceeded</notification-name> | read | false",
        "<notification-name>*</notification-name> | read | false",
        "<notification-name>other</notification-name> | read | true",
        "<module-name>acme</module-name> | * | false",
        "<notification-name>exceeded</notification-name> | exec | true",
        "<rpc-name>exceeded</rpc-name> | * | true",
    })
    void notificationsAreReceivedByRule(String type, String operations, boolean received) {
        var access = Acme.fred(Acme.nacm("", Acme.rule(type, operations, "deny")));
        assertEquals(received, access.mayReceive(Acme.acme("exceeded")));
    }

    @Test
    void theEndsOfAReplayAreAlwaysReceived() {
        var access = Acme.fred(Acme.nacm("<read-default>deny</read-default>", Acme.rule("", "*", "deny")));
        for (var event : List.of("replayComplete", "notificationComplete")) {
            assertTrue(access.mayReceive(new NodeName("nc-notifications", "urn:ietf:params:xml:ns:netmod:notification", event)));
        }
        assertFalse(access.mayReceive(Acme.acme("exceeded")));
    }

    @Test
    void whatAModelDeniesByDefaultNeedsARule() {
        var without = Acme.fred(Acme.nacm(""));
        assertFalse(without.mayInvoke(Acme.acme("self-destruct")));
        assertFalse(without.mayReceive(Acme.acme("audit")));
        assertFalse(without.mayInvoke(TENANT, Acme.acme("wipe")));
        assertFalse(without.mayReceive(TENANT, Acme.acme("breached")));
        var with = Acme.fred(Acme.nacm("", Acme.rule("", "*", "permit")));
        assertTrue(with.mayInvoke(Acme.acme("self-destruct")));
        assertTrue(with.mayReceive(Acme.acme("audit")));
        assertTrue(with.mayInvoke(TENANT, Acme.acme("wipe")));
        assertTrue(with.mayReceive(TENANT, Acme.acme("breached")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/a:tenants/a:tenant/a:restart             | exec | false | true",
        "/a:tenants/a:tenant[a:name='t1']/a:restart | exec | false | true",
        "/a:tenants/a:tenant[a:name='t2']          | exec | true  | true",
        "/a:tenants                                | exec | false | true",
        "/a:tenants/a:tenant[a:name='t1']          | read | false | false",
        "/a:tenants/a:tenant/a:exceeded            | read | true  | false",
        "/a:tenants/a:tenant/a:exceeded            | exec | true  | true",
        "/                                         | *    | false | false",
    })
    void whatIsTiedToANodeNeedsTheNodeReadableAndItself(String path, String operations, boolean invokes, boolean receives) {
        var access = Acme.fred(Acme.nacm("", Acme.path(path, operations, "deny")));
        assertEquals(invokes, access.mayInvoke(TENANT, Acme.acme("restart")));
        assertEquals(receives, access.mayReceive(TENANT, Acme.acme("exceeded")));
    }
}
