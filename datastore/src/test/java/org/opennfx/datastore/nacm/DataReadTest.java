package org.opennfx.datastore.nacm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** The steps of RFC 8341 3.4.5 for read access; what is left out of a reply. */
class DataReadTest {
    private static final String T1 = "<tenant><name>t1</name><note>one</note><tag>x</tag><tag>y</tag></tenant>";
    private static final String T2 = "<tenant><name>t2</name><note>two</note></tenant>";
    private static final String FRED = "<tenant><name>fred</name><note>me</note></tenant>";

    private static String seen(String content, String leaves, String... rules) {
        return Acme.xml(Acme.fred(Acme.nacm(leaves, rules)).readable(Acme.tenants(content)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/a:tenants/a:tenant[a:name='t1'] | <tenant><name>t2</name><note>two</note></tenant>",
        "/a:tenants/a:tenant[ a:name = \"t1\" ] | <tenant><name>t2</name><note>two</note></tenant>",
        "/a:tenants/a:tenant | ''",
        "/a:tenants | ''",
        "/ | ''",
        "/a:tenants/a:tenant/a:name | ''",
        "/a:tenants/a:tenant/a:note | <tenant><name>t1</name><tag>x</tag><tag>y</tag></tenant><tenant><name>t2</name></tenant>",
        "/a:tenants/a:tenant[a:name='t1']/a:note | <tenant><name>t1</name><tag>x</tag><tag>y</tag></tenant>"
                + "<tenant><name>t2</name><note>two</note></tenant>",
        "/a:tenants/a:tenant/a:tag[.='x'] | <tenant><name>t1</name><note>one</note><tag>y</tag></tenant>"
                + "<tenant><name>t2</name><note>two</note></tenant>",
    })
    void whatARuleDeniesIsLeftOutWithAllBelowIt(String path, String left) {
        assertEquals(left.isEmpty() ? "" : left, seen(T1 + T2, "", Acme.path(path, "read", "deny")));
    }

    @ParameterizedTest
    @CsvSource({
        "/a:tenants/a:tenant[a:name='t9']", "/a:tenants/a:tenent", "tenants", "/a:tenants/a:tenant[a:note='one']",
        "/a:tenants/a:tenant/a:restart", "/a:tenants/a:tenant[", "/a:tenants//a:note"
    })
    void aPathThatNamesNoneOfTheNodesDeniesNothing(String path) {
        assertEquals(T1 + T2, seen(T1 + T2, "", Acme.path(path, "read", "deny")));
    }

    @Test
    void theNameOfTheUserCanBeAKey() {
        var own = Acme.path("/a:tenants/a:tenant[a:name=$USER]", "read", "permit");
        var others = Acme.path("/a:tenants/a:tenant", "read", "deny");
        assertEquals(FRED, seen(T1 + FRED, "", own, others));
    }

    @Test
    void aNodeBelowOneThatIsDeniedIsLeftOutWhateverItsOwnRuleSays() {
        var note = Acme.path("/a:tenants/a:tenant/a:note", "read", "permit");
        assertEquals("", seen(T1, "", note, Acme.path("/a:tenants/a:tenant", "read", "deny")));
        assertEquals("", seen(T1, "<read-default>deny</read-default>", note));
    }

    @Test
    void theFirstRuleDecidesForTheInstancesThatItNames() {
        var one = Acme.path("/a:tenants/a:tenant[a:name='t1']", "read", "permit");
        assertEquals(T1, seen(T1 + T2, "", one, Acme.path("/a:tenants/a:tenant", "read", "deny")));
        assertEquals("", seen(T1 + T2, "", Acme.path("/a:tenants/a:tenant", "read", "deny"), one));
    }

    @Test
    void aModelsDefaultDenyAllHoldsForAllBelowItUnlessARulePermits() {
        var secrets = "<tenant><name>t1</name><password>hush</password><keys><public>k</public></keys></tenant>";
        assertEquals("<tenant><name>t1</name></tenant>", seen(secrets, ""));
        assertEquals(
                "<tenant><name>t1</name><password>hush</password></tenant>",
                seen(secrets, "", Acme.path("/a:tenants/a:tenant/a:password", "read", "permit")));
        assertEquals(secrets, seen(secrets, "", Acme.path("/a:tenants", "read", "permit")));
    }

    @Test
    void aModelsDefaultDenyWriteDoesNotHide() {
        var limited = "<tenant><name>t1</name><limit>5</limit></tenant>";
        assertEquals(limited, seen(limited, ""));
    }

    @Test
    void whatMayBeReadAsAWholeIsTheSameTree() {
        var root = Acme.tenants(T1 + "<tenant><name>t3</name><password>hush</password></tenant>");
        assertSame(root, Acme.fred(Acme.nacm("", Acme.rule("", "*", "permit"))).readable(root));
        assertSame(root, Acme.of(Acme.nacm(""), Subject.recovery("root")).readable(root));
    }

    @Test
    void aLongListOfWhichOneEntryIsHiddenKeepsAllOthersAsTheyAre() {
        var many = IntStream.range(0, 1000).mapToObj(i -> "<tenant><name>n" + i + "</name></tenant>").collect(Collectors.joining());
        var rule = Acme.path("/a:tenants/a:tenant[a:name='n500']", "read", "deny");
        assertEquals(many.replace("<tenant><name>n500</name></tenant>", ""), seen(many, "", rule));
    }

    @Test
    void entriesWithoutKeysAreNamedByPosition() {
        var access = Acme.fred(Acme.nacm("", Acme.path("/a:load/a:sample[2]", "read", "deny")));
        var load = (ContainerSchema) Acme.SCHEMA.root().childByModule("acme", "load").orElseThrow();
        var samples = TreeBuilder.container(load, node -> IntStream.rangeClosed(1, 3)
                .forEach(value -> node.entry("sample", entry -> entry.leaf("value", value))));
        var seen = Acme.xml(access.readable(ContainerNode.empty(Acme.SCHEMA.root()).with(samples)));
        assertEquals(
                "<load xmlns=\"http://example.com/ns/netconf\"><sample><value>1</value></sample><sample><value>3</value></sample></load>",
                seen);
    }

    @Test
    void aChangeOfTheRulesCountsAtOnce() {
        var running = new ContainerNode[] {Acme.tree(Acme.nacm(""))};
        var policy = new AccessPolicy(Acme.SCHEMA, List.of(), () -> running[0]);
        var fred = Subject.of("fred", Set.of());
        var root = Acme.tenants(T1);
        assertEquals(T1, Acme.xml(policy.of(fred).readable(root)));
        running[0] = Acme.tree(Acme.nacm("", Acme.path("/a:tenants", "read", "deny")));
        assertEquals("", Acme.xml(policy.of(fred).readable(root)));
    }
}
