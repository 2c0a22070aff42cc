package org.opennfx.datastore.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.Errors;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.Schema;

/** The errors that RFC 7950 15 asks for, one constraint at a time. */
class SiteErrorsTest {
    private static final Schema SCHEMA = Documents.schema("site", "site-parts");
    private static final Checker CHECKER = new Checker(SCHEMA);

    private static List<RpcError> errors(String content) {
        return CHECKER.check(Documents.tree(SCHEMA, "<site xmlns='urn:test:site'>" + content + "</site>")).errors();
    }

    private static void valid(String content) {
        assertEquals(List.of(), errors(content));
    }

    /** One error, as {@code tag app-tag path}. */
    private static RpcError only(String expected, String content) {
        var errors = errors(content);
        assertEquals(
                List.of(expected),
                errors.stream()
                        .map(error -> error.tag() + " " + error.appTag().orElse("-") + " " + error.path().orElseThrow())
                        .toList(),
                errors::toString);
        return errors.getFirst();
    }

    private static final String VLAN = "<vlan><name>red</name><id>10</id></vlan>";
    private static final String UPLINK = "<port><name>p1</name></port><uplink><port>p1</port><static/></uplink>";

    @Test
    void nothingIsWrongWithAnEmptySite() {
        valid("");
        assertEquals(List.of(), CHECKER.check(Documents.tree(SCHEMA, "")).errors());
    }

    @Test
    void mustGivesItsMessageAndAppTag() {
        var error = only(
                "operation-failed too-many-vlans /site:site/port[name='p1']",
                VLAN + "<vlan><name>b</name><id>11</id></vlan><vlan><name>c</name><id>12</id></vlan>"
                        + "<port><name>p1</name><vlan>red</vlan><vlan>b</vlan><vlan>c</vlan></port>");
        assertEquals("at most two VLANs", error.message());
    }

    @Test
    void mustWithoutMessageShowsItsText() {
        var error = only(
                "operation-failed must-violation /site:site/port[name='p1']/peer",
                "<port><name>p1</name><peer>p1</peer></port>");
        assertEquals("must \". != ../name\" is not true", error.message());
    }

    @Test
    void mustOfAGroupingUsesThePrefixesOfItsModule() {
        only("operation-failed must-violation /site:site/vlan[name='red']/kind",
                "<vlan><name>red</name><id>1</id><p-name>core</p-name>"
                        + "<kind xmlns:x='urn:test:site-parts'>x:guest</kind></vlan>");
        valid("<vlan><name>red</name><id>1</id><p-name>core</p-name>"
                + "<kind xmlns:x='urn:test:site-parts'>x:voice</kind></vlan>");
        valid("<vlan><name>red</name><id>1</id><kind xmlns:x='urn:test:site-parts'>x:guest</kind></vlan>");
    }

    @Test
    void mustOnADefaultIsChecked() {
        valid("<port><name>p1</name></port>");
        only("operation-failed must-violation /site:site/port[name='p1']/length",
                "<port><name>p1</name><length>12</length><speed>100</speed></port>");
    }

    @Test
    void mustOnAContainerWithoutPresenceIsCheckedWhereItIsNotGiven() {
        only("operation-failed must-violation /site:site/port[name='p1']/clamp",
                "<port><name>p1</name><clamp><force>3</force></clamp></port>");
    }

    @Test
    void derefReachesTheTarget() {
        var error = only(
                "operation-failed must-violation /site:site/port[name='p1']/native",
                "<vlan><name>red</name><id>100</id></vlan><port><name>p1</name><native>red</native></port>");
        assertEquals("a native VLAN has an id below 100", error.message());
    }

    @Test
    void whenRefusesANode() {
        var error = only(
                "unknown-element - /site:site/port[name='p1']/tagged", "<port><name>p1</name><tagged/></port>");
        assertEquals(List.of(new ErrorInfo.BadElement("tagged")), error.info());
        valid(VLAN + "<port><name>p1</name><vlan>red</vlan><tagged/></port>");
    }

    @Test
    void whenOfUsesCaseAndAugmentRefusesItsNodes() {
        only("unknown-element - /site:site/port[name='p1']/limits",
                "<mode>large</mode><port><name>p1</name><limits><high>2</high></limits></port>");
        only("unknown-element - /site:site/port[name='p1']/mode",
                "<port><name>p1</name><speed>1</speed><mode>single</mode></port>");
        only("unknown-element - /site:site/uplink/extra",
                "<port><name>p2</name></port><uplink><port>p2</port><static/><extra>x</extra></uplink>");
        valid("<name>open</name><port><name>p2</name></port><uplink><port>p2</port><static/><extra>x</extra></uplink>");
    }

    @Test
    void whenIsEvaluatedWithDefaults() {
        valid("<mode>large</mode><port><name>p1</name><speed>11</speed><limits><high>2</high></limits></port>");
    }

    @Test
    void mandatoryLeafIsMissing() {
        only("data-missing - /site:site/vlan[name='red']/id", "<vlan><name>red</name></vlan>");
        only("data-missing - /site:site/uplink/port", "<uplink><static/></uplink>");
    }

    @Test
    void mandatoryLeafOfACaseIsMissingOnlyWhereTheCaseIsInUse() {
        only("data-missing - /site:site/port[name='p1']/mode", "<port><name>p1</name><wavelength>850</wavelength></port>");
        valid("<port><name>p1</name><length>3</length></port>");
    }

    @Test
    void mandatoryAnydataIsMissing() {
        only("data-missing - /site:site/guard/note",
                "<guard><watched>all</watched><rule><from>1</from><to>2</to></rule></guard>");
    }

    @Test
    void mandatoryChoiceIsMissing() {
        var error = only(
                "data-missing missing-choice /site:site/uplink",
                "<port><name>p1</name></port><uplink><port>p1</port></uplink>");
        assertEquals(List.of(new ErrorInfo.MissingChoice("way")), error.info());
    }

    @Test
    void mandatoryChoiceInsideACaseIsMissingOnlyWhereTheCaseIsInUse() {
        valid(UPLINK);
        var error = only(
                "data-missing missing-choice /site:site/uplink",
                "<port><name>p1</name></port><uplink><port>p1</port><area>1</area></uplink>");
        assertEquals(List.of(new ErrorInfo.MissingChoice("timer")), error.info());
        valid("<port><name>p1</name></port><uplink><port>p1</port><area>1</area><hello>3</hello></uplink>");
    }

    @Test
    void tooManyAndTooFewElements() {
        var ports = new StringBuilder();
        for (var i = 1; i <= 7; i++) {
            ports.append("<port><name>p").append(i).append("</name></port>");
        }
        only("operation-failed too-many-elements /site:site/port", ports.toString());
        only("operation-failed too-few-elements /site:site/guard/watched",
                "<guard><rule><from>1</from><to>2</to></rule><note/></guard>");
        only("operation-failed too-few-elements /site:site/guard/rule", "<guard><watched>all</watched><note/></guard>");
    }

    @Test
    void uniqueNamesTheLeavesThatAgree() {
        var error = only(
                "operation-failed data-not-unique /site:site/vlan",
                VLAN + "<vlan><name>blue</name><id>10</id></vlan><vlan><name>green</name><id>11</id></vlan>");
        assertEquals(
                "[/site:site/vlan[name='red']/id, /site:site/vlan[name='blue']/id]",
                ((ErrorInfo.NonUnique) error.info().getFirst()).leaves().toString());
        assertEquals("red and blue have the same id", error.message());
    }

    @Test
    void ofManyEntriesThatAgreeTheFirstAreNamed() {
        var three = "<vlan><name>a</name><id>1</id></vlan><vlan><name>b</name><id>1</id></vlan><vlan><name>c</name><id>1</id></vlan>";
        var others = three.replaceAll("<name>(.)", "<name>$1$1");
        assertEquals("a, b and c have the same id", only("operation-failed data-not-unique /site:site/vlan", three).message());
        assertEquals(
                "a, b, c, aa, bb and 1 more have the same id",
                only("operation-failed data-not-unique /site:site/vlan", three + others).message());
    }

    @Test
    void uniqueTakesDefaultsAndNeedsAllLeaves() {
        only("operation-failed data-not-unique /site:site/vlan",
                "<vlan><name>a</name><id>1</id><area><row>1</row><column>7</column></area></vlan>"
                        + "<vlan><name>b</name><id>2</id><area><row>1</row></area></vlan>");
        valid("<vlan><name>a</name><id>1</id></vlan><vlan><name>b</name><id>2</id></vlan>");
    }

    @Test
    void leafrefNeedsItsInstance() {
        var error = only(
                "data-missing instance-required /site:site/port[name='p1']/vlan[.='red']",
                "<port><name>p1</name><vlan>red</vlan></port>");
        assertEquals("there is no /site/vlan/name with the value \"red\"", error.message());
        only("data-missing instance-required /site:site/uplink/id", UPLINK.replace("<static/>", "<static/><id>10</id>"));
        valid(VLAN + UPLINK.replace("<static/>", "<static/><id>10</id>"));
        valid(UPLINK.replace("<static/>", "<static/><spare>5</spare>"));
    }

    @Test
    void leafrefPredicatesSelectItsInstances() {
        only("data-missing instance-required /site:site/uplink/vlan",
                VLAN + "<port><name>p1</name></port><port><name>p2</name><vlan>red</vlan></port>"
                        + "<uplink><port>p1</port><vlan>red</vlan><static/></uplink>");
        valid(VLAN + "<port><name>p1</name><vlan>red</vlan></port>"
                + "<uplink><port>p1</port><vlan>red</vlan><static/></uplink>");
    }

    @Test
    void unionTakesAnyMemberThatStands() {
        var guard = "<guard><watched xmlns:s='urn:test:site'>%s</watched><rule><from>1</from><to>2</to></rule><note/></guard>";
        valid(guard.formatted("all"));
        valid(VLAN + guard.formatted("red"));
        valid(VLAN + guard.formatted("/s:site/s:vlan[s:name='red']"));
        only("data-missing instance-required /site:site/guard/watched[.='red']", guard.formatted("red"));
    }

    @Test
    void instanceIdentifierNeedsItsInstance() {
        var guard = "<guard><watched>all</watched><focus xmlns:s='urn:test:site'>%s</focus>"
                + "<rule><from>1</from><to>2</to></rule><note/></guard>";
        valid(VLAN + guard.formatted("/s:site/s:vlan[s:name='red']/s:id"));
        valid(guard.formatted("/s:site/s:mode"));
        only("data-missing instance-required /site:site/guard/focus",
                VLAN + guard.formatted("/s:site/s:vlan[s:name='blue']"));
    }

    @Test
    void manyErrorsComeInDocumentOrderAndAreCounted() {
        var vlans = new StringBuilder();
        for (var i = 0; i < 120; i++) {
            vlans.append("<vlan><name>v").append(i).append("</name></vlan>");
        }
        var errors = errors(vlans.toString());
        assertEquals(Errors.MOST + 1, errors.size());
        assertEquals("/site:site/vlan[name='v0']/id", errors.getFirst().path().orElseThrow().toString());
        assertEquals("/site:site/vlan[name='v99']/id", errors.get(99).path().orElseThrow().toString());
        assertEquals("there are 20 more errors", errors.getLast().message());
    }
}
