package org.opennfx.datastore.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;

/** A change breaks a constraint on a node that it does not touch. */
class ChangesElsewhereTest {
    private static final Schema SCHEMA = Documents.schema("site", "site-parts");
    private static final Checker CHECKER = new Checker(SCHEMA);

    private static final String RED = "<vlan><name>red</name><id>10</id></vlan>";
    private static final String GUARD = "<guard><watched xmlns:s='urn:test:site'>WATCHED</watched>"
            + "<focus xmlns:s='urn:test:site'>FOCUS</focus><rule><from>1</from><to>2</to></rule><note/></guard>";
    private static final String UPLINK = "<port><name>p2</name></port><uplink><port>p2</port><static/></uplink>";

    private static ContainerNode tree(String content) {
        var text = content
                .replaceAll("GUARD\\((.*?) (.*?)\\)", GUARD.replace("WATCHED", "$1").replace("FOCUS", "$2"))
                .replace("UPLINK", UPLINK)
                .replace("RED", RED);
        return Documents.tree(SCHEMA, "<site xmlns='urn:test:site'>" + text + "</site>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "the target of a leafref goes"
                + " | RED<port><name>p1</name><vlan>red</vlan></port>"
                + " | <port><name>p1</name><vlan>red</vlan></port>"
                + " | /site:site/port[name='p1']/vlan[.='red']",
        "the target of a leafref without a key changes"
                + " | RED<port><name>p2</name></port><uplink><port>p2</port><static/><id>10</id></uplink>"
                + " | <vlan><name>red</name><id>11</id></vlan><port><name>p2</name></port><uplink><port>p2</port><static/><id>10</id></uplink>"
                + " | /site:site/uplink/id",
        "the predicate of a leafref selects another entry"
                + " | RED<port><name>p1</name><vlan>red</vlan></port><port><name>p2</name></port><uplink><port>p1</port><vlan>red</vlan><static/></uplink>"
                + " | RED<port><name>p1</name><vlan>red</vlan></port><port><name>p2</name></port><uplink><port>p2</port><vlan>red</vlan><static/></uplink>"
                + " | /site:site/uplink/vlan",
        "a node behind a leafref changes"
                + " | RED<port><name>p1</name><native>red</native></port>"
                + " | <vlan><name>red</name><id>100</id></vlan><port><name>p1</name><native>red</native></port>"
                + " | /site:site/port[name='p1']/native",
        "one more entry refers to a counting one"
                + " | RED<port><name>p1</name><native>red</native></port><port><name>p2</name><native>red</native></port>"
                + " | RED<port><name>p1</name><native>red</native></port><port><name>p2</name><native>red</native></port><port><name>p3</name><native>red</native></port>"
                + " | /site:site/vlan[name='red']",
        "the condition of a node that is given becomes false"
                + " | RED<port><name>p1</name><vlan>red</vlan><tagged/></port>"
                + " | RED<port><name>p1</name><tagged/></port>"
                + " | /site:site/port[name='p1']/tagged",
        "the condition of a case becomes false"
                + " | <port><name>p1</name><wavelength>850</wavelength><mode>x</mode></port>"
                + " | <port><name>p1</name><wavelength>850</wavelength><mode>x</mode><speed>1</speed></port>"
                + " | /site:site/port[name='p1']/wavelength",
        "a default comes back with its case, and something else reads it"
                + " | <port><name>p1</name><wavelength>850</wavelength><mode>x</mode><speed>16</speed></port>"
                + " | <port><name>p1</name><speed>16</speed></port>"
                + " | /site:site/port[name='p1']",
        "a default comes back with its case, and has a must itself"
                + " | <port><name>p1</name><wavelength>850</wavelength><mode>x</mode><speed>20</speed></port>"
                + " | <port><name>p1</name><speed>20</speed></port>"
                + " | /site:site/port[name='p1']/length",
        "a default comes with its condition, and something else reads it"
                + " | UPLINKGUARD(all /s:site/s:name)<name>shut</name>"
                + " | UPLINKGUARD(all /s:site/s:name)<name>open</name>"
                + " | /site:site",
        "a default that is pointed to goes with its case"
                + " | <port><name>p1</name></port>GUARD(all /s:site/s:port[s:name='p1']/s:length)"
                + " | <port><name>p1</name><wavelength>850</wavelength><mode>x</mode></port>GUARD(all /s:site/s:port[s:name='p1']/s:length)"
                + " | /site:site/guard/focus",
        "a node that is pointed to goes with everything around it"
                + " | RED<vlan><name>b</name><id>3</id><area><row>1</row></area></vlan>GUARD(all /s:site/s:vlan[s:name='b']/s:area/s:row)"
                + " | REDGUARD(all /s:site/s:vlan[s:name='b']/s:area/s:row)"
                + " | /site:site/guard/focus",
        "the only member of a union that stood falls"
                + " | REDGUARD(red /s:site/s:mode)"
                + " | GUARD(red /s:site/s:mode)"
                + " | /site:site/guard/watched[.='red']",
        "a default makes entries agree"
                + " | <vlan><name>a</name><id>1</id><area><row>1</row><column>3</column></area></vlan><vlan><name>b</name><id>2</id><area><row>1</row></area></vlan>"
                + " | <vlan><name>a</name><id>1</id><area><row>1</row></area></vlan><vlan><name>b</name><id>2</id><area><row>1</row></area></vlan>"
                + " | /site:site/vlan",
        "a case comes into use"
                + " | <port><name>p1</name></port>"
                + " | <port><name>p1</name><wavelength>850</wavelength></port>"
                + " | /site:site/port[name='p1']/mode",
    })
    void constraintsThatReadWhatChangesAreChecked(String name, String before, String after, String path) {
        var base = CHECKER.check(tree(before));
        assertTrue(base.isValid(), () -> name + ": " + base.errors());
        var change = CHECKER.check(base.next(), tree(after));
        assertEquals(path, change.errors().getFirst().path().orElseThrow().toString());
        assertEquals(CHECKER.check(tree(after)).errors(), change.errors());
    }
}
