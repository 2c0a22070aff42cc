package org.opennfx.datastore.nacm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.KeyLeaf;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.tree.ContainerNode;

/** The steps of RFC 8341 3.4.5 for write access, and which nodes of a change need it (3.2.5 to 3.2.8). */
class DataWriteTest {
    private static final String WRITES = "create update delete";

    private static String denied(String nacm, String before, String after) {
        return Acme.denied(Acme.fred(nacm), Acme.tenants(before), Acme.tenants(after));
    }

    private static String tenant(String content) {
        return "<tenant><name>t1</name>" + content + "</tenant>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'' | <note>b</note> | create tenant[name='t1']/note",
        "<note>a</note> | <note>b</note> | update tenant[name='t1']/note",
        "<note>a</note> | '' | delete tenant[name='t1']/note",
        "<note>a</note> | <note>a</note> | ''",
        "<tag>x</tag> | <tag>x</tag><tag>y</tag> | create tenant[name='t1']/tag[.='y']",
        "<tag>x</tag><tag>y</tag> | <tag>y</tag><tag>x</tag> | update tenant[name='t1']/tag",
        "'' | <alarms/> | create tenant[name='t1']/alarms",
        "<alarms><threshold>5</threshold></alarms> | <alarms/> | delete tenant[name='t1']/alarms/threshold",
    })
    void whatDiffersNeedsTheRightForWhatIsDoneToIt(String before, String after, String expected) {
        assertEquals(expected, denied(Acme.nacm(""), tenant(before), tenant(after)));
        for (var operation : List.of("create", "update", "delete")) {
            var permitted = Acme.nacm("", Acme.rule("", operation, "permit"));
            var left = expected.startsWith(operation) ? "" : expected;
            assertEquals(left, denied(permitted, tenant(before), tenant(after)), operation);
        }
    }

    @Test
    void aNodeThatComesOrGoesNeedsTheRightForAllInIt() {
        var permitted = Acme.nacm("",
                Acme.path("/a:tenants/a:tenant/a:note", WRITES, "deny"), Acme.path("/a:tenants/a:tenant", WRITES, "permit"));
        var path = "tenant[name='t1']/note";
        assertEquals("create " + path, denied(permitted, "", tenant("<note>a</note>")));
        assertEquals("delete " + path, denied(permitted, tenant("<note>a</note>"), ""));
        assertEquals("", denied(permitted, "", tenant("<alarms><threshold>1</threshold></alarms>")));
    }

    @Test
    void theOutermostDeniedNodeIsTold() {
        assertEquals("create tenant[name='t1']", denied(Acme.nacm(""), "", tenant("<note>a</note><tag>x</tag>")));
    }

    @Test
    void aContainerWithoutPresenceNeedsNoRightOfItsOwn() {
        var permitted = Acme.nacm("", Acme.path("/a:tenants/a:tenant", WRITES, "permit"));
        assertEquals("", denied(permitted, "", tenant("")));
        assertEquals("", denied(permitted, tenant(""), ""));
    }

    @Test
    void replacingWhatHoldsHiddenNodesIsDeniedWithoutNamingThem() {
        var hidden = Acme.nacm("", Acme.path("/a:tenants/a:tenant[a:name='t2']", "*", "deny"),
                Acme.path("/a:tenants/a:tenant", "*", "permit"));
        var access = Acme.fred(hidden);
        var objections = access.objections(
                Acme.tenants(tenant("") + "<tenant><name>t2</name></tenant>"), Acme.tenants(tenant("<note>new</note>")));
        assertEquals(1, objections.size());
        var shown = access.concealed(new RpcException(objections)).errors().getFirst();
        assertEquals(ErrorTag.ACCESS_DENIED, shown.tag());
        assertEquals("/acme:tenants", shown.path().orElseThrow().toString());
    }

    @Test
    void theOtherCaseGoesAsASideEffect() {
        var fibre = Acme.nacm("", Acme.path("/a:tenants/a:tenant/a:fibre", "create", "permit"));
        assertEquals("", denied(fibre, tenant("<copper>c</copper>"), tenant("<fibre>f</fibre>")));
        assertEquals(
                "delete tenant[name='t1']/copper", denied(fibre, tenant("<copper>c</copper>"), tenant("")));
    }

    @Test
    void aNodeThatLosesItsConditionGoesAsASideEffect() {
        var fibre = Acme.nacm("", Acme.path("/a:tenants/a:tenant/a:fibre", "delete", "permit"));
        assertEquals("", denied(fibre, tenant("<fibre>f</fibre><colour>red</colour>"), tenant("")));
        assertEquals(
                "delete tenant[name='t1']/colour",
                denied(fibre, tenant("<fibre>f</fibre><colour>red</colour>"), tenant("<fibre>f</fibre>")));
    }

    @ParameterizedTest
    @CsvSource({"password", "limit"})
    void whatAModelDeniesByDefaultNeedsARule(String leaf) {
        var open = "<write-default>permit</write-default>";
        var content = "<" + leaf + ">7</" + leaf + ">";
        assertEquals("create tenant[name='t1']/" + leaf, denied(Acme.nacm(open), tenant(""), tenant(content)));
        assertEquals("", denied(Acme.nacm(open, Acme.path("/a:tenants/a:tenant/a:" + leaf, "create", "permit")), tenant(""), tenant(content)));
        assertEquals("", denied(Acme.nacm(open), tenant(""), tenant("<note>7</note>")));
    }

    @Test
    void aRecoverySessionMayWriteWhatNoRulePermits() {
        var root = Acme.of("", Subject.recovery("root"));
        assertEquals("", Acme.denied(root, Acme.tenants(""), Acme.tenants(tenant("<password>x</password>"))));
    }

    @ParameterizedTest
    @CsvSource({"DATA_EXISTS", "DATA_MISSING", "ACCESS_DENIED"})
    void whetherAHiddenNodeExistsIsNotTold(ErrorTag tag) {
        var access = Acme.fred(Acme.nacm("", Acme.path("/a:tenants/a:tenant/a:note", "read", "deny")));
        var tenant = InstancePath.ROOT.node(Acme.acme("tenants")).child(new Step.Entry(
                Acme.acme("tenant"), List.of(new KeyLeaf(Acme.acme("name"), "t1"))));
        var hidden = RpcError.application(tag, "what it is").at(tenant.node(Acme.acme("note")));
        var shown = access.concealed(hidden.asException()).errors().getFirst();
        assertEquals(RpcError.application(ErrorTag.ACCESS_DENIED, "access is not permitted").at(tenant), shown);
        var visible = RpcError.application(tag, "what it is").at(tenant.node(Acme.acme("limit")));
        assertEquals(visible, access.concealed(visible.asException()).errors().getFirst());
    }

    @Test
    void rulesForOthersDoNotCount() {
        var nacm = Acme.nacm("", Acme.rule("", "*", "permit"));
        var stranger = Acme.of(nacm, Subject.of("stranger", Set.of()));
        assertEquals("create tenant[name='t1']", Acme.denied(stranger, ContainerNode.empty(Acme.SCHEMA.root()), Acme.tenants(tenant(""))));
    }
}
