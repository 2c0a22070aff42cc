package org.opennfx.datastore.nacm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnmatchedRuleTest {
    private static List<UnmatchedRule> unmatched(String... rules) {
        return UnmatchedRule.in(Acme.tree(Acme.nacm("<enable-nacm>false</enable-nacm>", rules)), Acme.SCHEMA);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/", "/a:tenants", "/a:tenants/a:tenant[a:name='gone']/a:note", "/a:tenants/a:tenant[a:name=$USER]",
        "/a:tenants/a:tenant/a:restart"
    })
    void aPathOfTheSchemaMatchesSomething(String path) {
        assertEquals(List.of(), unmatched(Acme.path(path, "read", "deny")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/a:tenents", "/a:tenants/a:tenent/a:note", "/a:tenants/a:tenant/a:nota", "/a:tenants/a:tenant[a:note='x']",
        "/a:tenants/a:tenant/a:note/a:restart"
    })
    void aPathThatTheSchemaHasNotMatchesNothing(String path) {
        assertEquals(1, unmatched(Acme.path(path, "read", "deny")).size());
    }

    @Test
    void theWarningNamesRuleAndPath() {
        var rules = unmatched(Acme.rule("", "read", "deny"), Acme.path("/a:tenents", "read", "deny"));
        var warning = rules.getFirst().warning();
        assertEquals("rule " + rules.getFirst().name() + " of rule-list rules matches nothing: there is no /acme:tenents", warning.message());
        assertEquals(
                "/ietf-netconf-acm:nacm/rule-list[name='rules']/rule[name='" + rules.getFirst().name() + "']/path",
                warning.path().orElseThrow().toString());
    }
}
