package org.opennfx.datastore.xpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.type.Prefixes;

class XPathTest {
    private static final Schema SCHEMA = Documents.schema("site", "site-parts");
    private static final XPathModel MODEL = new XPathModel(SCHEMA);
    private static final Prefixes PREFIXES = Prefixes.MODULE_NAMES;

    private static final String DOCUMENT = """
            <site xmlns="urn:test:site">
              <name>north hall</name>
              <flags>up far</flags>
              <vlan><name>red</name><id>10</id><label>warm</label><kind xmlns:p="urn:test:site-parts">p:voice</kind></vlan>
              <vlan><name>blue</name><id>20</id><kind xmlns:p="urn:test:site-parts">p:guest</kind></vlan>
              <vlan><name>green</name><id>300</id></vlan>
              <port><name>p2</name><native>blue</native><vlan>green</vlan><vlan>red</vlan><speed>100</speed></port>
              <port><name>p1</name><native>red</native><wavelength>850</wavelength><mode>single</mode></port>
              <port><name>p3</name><peer>p1</peer></port>
              <uplink><port>p1</port><static/></uplink>
              <guard>
                <watched>red</watched><watched>/s:site/s:vlan[s:name='blue']</watched>
                <focus xmlns:s="urn:test:site">/s:site/s:port[s:name='p3']/s:peer</focus>
                <rule><from>1</from><to>2</to><hop><name>red</name><cost>5</cost></hop><hop><name>blue</name><cost>6</cost></hop></rule>
                <rule><from>1</from><to>3</to></rule>
                <note><a xmlns="urn:x">text</a></note>
              </guard>
            </site>
            """.replace("<watched>/s:site", "<watched xmlns:s='urn:test:site'>/s:site");

    private static final AccessibleTree TREE =
            AccessibleTree.ofConfiguration(MODEL, Documents.tree(SCHEMA, DOCUMENT));

    private static XNode context(String path) throws XPathException {
        var names = new Names(PREFIXES, "site");
        return Expression.nodes(XPathParser.parse(path, names), Focus.on(TREE.root())).getFirst();
    }

    private static String evaluate(String context, String expression) throws XPathException {
        var node = context(context);
        var bound = MODEL.compile(expression, PREFIXES, node.schema()).expression();
        var plain = XPathParser.parse(expression, new Names(PREFIXES, "site"));
        var value = bound.evaluate(Focus.on(node));
        assertEquals(plain.evaluate(Focus.on(node)), value, "binding must not change the result");
        return value.text();
    }

    /** As in {@code when "../map-type = 'x509c2n:specified'"} of RFC 7407. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "vlan[1]/kind = 'other:voice' | true",
        "'other:voice' = vlan[1]/kind | true",
        "vlan[1]/kind != 'other:voice' | false",
        "vlan[2]/kind = 'other:voice' | false",
        "vlan[kind = 'other:voice']/name | red",
        "vlan/kind[. = 'other:guest']/../name | blue",
        "vlan[1]/kind = 'unknown:voice' | false",
        "vlan[1]/name = 'other:voice' | false",
    })
    void anIdentityIsComparedByTheModuleOfThePrefix(String expression, String result) throws XPathException {
        Prefixes prefixes = new Prefixes() {
            @Override
            public Optional<String> module(String prefix) {
                return prefix.equals("other") ? Optional.of("site-parts") : Optional.empty();
            }
        };
        var site = context("/site");
        var bound = MODEL.compile(expression, prefixes, site.schema()).expression();
        assertEquals(result, bound.evaluate(Focus.on(site)).text());
    }

    @Test
    void theLongestExpressionIsEvaluatedAndALongerOneIsRefused() throws XPathException {
        assertEquals("999", evaluate("/site", "1" + "+1".repeat(998)));
        var names = new Names(PREFIXES, "site");
        assertThrows(XPathException.class, () -> XPathParser.parse("1" + "+1".repeat(1_000_000), names));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "count(", "vlan[", "-(", "vlan[name='a']|vlan["})
    void nestingTooDeepIsRefused(String opening) {
        var names = new Names(PREFIXES, "site");
        var refusal = assertThrows(XPathException.class, () -> XPathParser.parse(opening.repeat(65), names));
        assertEquals("the expression is nested more than 64 deep", refusal.getMessage());
    }

    @Test
    void textThatExhaustsTheMatcherDoesNotMatch() throws XPathException {
        assertEquals("true", evaluate("/site", "re-match('abab', '(a|b)*')"));
        assertEquals("false", evaluate("/site", "re-match('" + "ab".repeat(10_000_000) + "', '(a|b)*')"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "1 + 2 * 3 | 7",
        "8 div 2 div 2 | 2",
        "8 - 2 - 3 | 3",
        "2 * 3 mod 4 | 2",
        "-7 mod 3 | -1",
        "7 mod -3 | 1",
        "- - 3 | 3",
        "-(2 + 1) | -3",
        "1 div 0 | Infinity",
        "-1 div 0 | -Infinity",
        "0 div 0 | NaN",
        "0 div -5 | 0",
        "1 div 3 * 3 | 1",
        "0.1 + 0.2 | 0.30000000000000004",
        "1000000 * 1000000 * 1000000 * 1000000 | 1000000000000000000000000",
        "1 div 10000000 | 0.0000001",
        ".5 + 1. | 1.5",
        "number(' 12 ') | 12",
        "number('1e3') | NaN",
        "number('+1') | NaN",
        "number('-.5') | -0.5",
        "number('') | NaN",
        "number(true()) | 1",
        "round(2.5) | 3",
        "round(-2.5) | -2",
        "floor(-1.5) | -2",
        "ceiling(1.2) | 2",
        "string(1 = 1.0) | true",
        "'1' = 1 | true",
        "'1.0' = '1' | false",
        "'abc' = 'abc' | true",
        "'b' > 'a' | false",
        "2 > 1 > 0 | true",
        "3 > 2 > 1 | false",
        "1 = 1 = 1 | true",
        "2 = 2 = 2 | true",
        "true() = 'false' | true",
        "not(true()) | false",
        "not(false()) | true",
        "boolean(0) | false",
        "boolean('false') | true",
        "boolean(0 div 0) | false",
        "1 or 0 and 0 | true",
        "(1 or 0) and 0 | false",
        "concat('a', 1, true()) | a1true",
        "starts-with('abc', '') | true",
        "contains('abc', 'bc') | true",
        "substring-before('1999/04/01', '/') | 1999",
        "substring-after('1999/04/01', '/') | 04/01",
        "substring-after('abc', '') | abc",
        "substring('12345', 2, 3) | 234",
        "substring('12345', 2) | 2345",
        "substring('12345', 1.5, 2.6) | 234",
        "substring('12345', 0, 3) | 12",
        "substring('12345', 0 div 0, 3) | ``",
        "substring('12345', -42, 1 div 0) | 12345",
        "substring('12345', -1 div 0, 1 div 0) | ``",
        "string-length('a\uD83D\uDE00b') | 3",
        "substring('a\uD83D\uDE00b', 3) | b",
        "normalize-space('  a   b ') | a b",
        "translate('bar', 'abc', 'AB') | BAr",
        "translate('--aaa--', 'abc-', 'ABC') | AAA",
        "translate('aa', 'aa', 'xy') | xx",
        "re-match('1.22.333', '\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}') | true",
        "re-match('xab', 'ab') | false",
        "re-match('a$', 'a$') | true",
        "re-match('b', '[a-z-[aeiou]]') | true",
        "re-match('e', '[a-z-[aeiou]]') | false",
        "re-match('a', '[') | false",
        "re-match('a', '\\p') | false",
        "re-match('a', '\\p{IsBasicLatin}') | true",
        "lang('en') | false",
        "count(id('a')) | 0",
    })
    void valuesFollowXPath(String expression, String expected) throws XPathException {
        assertEquals(expected, evaluate("/site", expression));
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "/site | name | north hall",
        "/site | ./name | north hall",
        "/site | s:none | ``",
        "/site | count(vlan) | 3",
        "/site | vlan[2]/name | blue",
        "/site | vlan[last()]/name | green",
        "/site | vlan[position() > 1][1]/name | blue",
        "/site | vlan[position() > 1][position() > 1]/name | green",
        "/site | vlan[id > 10][2]/name | green",
        "/site | vlan[name = 'blue']/id | 20",
        "/site | vlan['blue' = name]/id | 20",
        "/site | vlan[name = 'blue' and id = 20]/id | 20",
        "/site | count(vlan[name = 'blue' and id = 21]) | 0",
        "/site | count(vlan[name = ../port/native]) | 2",
        "/site | vlan[name = /site/port/native][1]/name | red",
        "/site | count(vlan[name = 'red' or name = 'blue']) | 2",
        "/site | vlan[1][2]/name | ``",
        "/site | vlan[count(../vlan)]/name | green",
        "/site | vlan[position() = count(../vlan)]/name | green",
        "/site | port/vlan[count(../vlan) = 2][2] | red",
        "/site | count(//name[../id]) | 3",
        "/site | count(//name[count(../../vlan) = 3]) | 6",
        "/site | port/native = vlan/name | true",
        "/site | vlan/id = vlan[9]/id | false",
        "/site | vlan/id != vlan/id | true",
        "/site | vlan[1]/id != vlan[1]/id | false",
        "/site | vlan[1]/id != vlan[2]/id | true",
        "/site | vlan/id != vlan[9]/id | false",
        "/site | vlan/id < port/speed | true",
        "/site | vlan[3]/id < port/speed | false",
        "/site | vlan[1]/id <= port[2]/speed | true",
        "/site | vlan[1]/id < port[2]/speed | false",
        "/site | port/speed > vlan[2]/id | true",
        "/site | port/speed > vlan[3]/id | false",
        "/site | port/speed >= vlan[3]/id | false",
        "/site | vlan/name <= port/name | false",
        "/site | vlan/id > vlan[9]/id | false",
        "/site | port[1]/name | p2",
        "/site | port[2]/preceding-sibling::port/name | p2",
        "/site | port[3]/preceding-sibling::port[1]/name | p1",
        "/site | count(port[2]/preceding-sibling::*) | 7",
        "/site | port[1]/following-sibling::port[last()]/name | p3",
        "/site | (port[3]/preceding-sibling::port)[1]/name | p2",
        "/site | string(port/vlan) | green",
        "/site | port/vlan[. = 'red'] | red",
        "/site | count(port/vlan[. = 'grey']) | 0",
        "/site | count(//name) | 9",
        "/site | //port//name[. = 'p3'] | p3",
        "/site | name(//*[. = 'p3'][1]) | site:name",
        "/site | count(descendant::hop) | 2",
        "/site | count(/) | 1",
        "/site | name(/*[1]) | site:site",
        "/site | local-name(..) | ``",
        "/site | namespace-uri(name) | urn:test:site",
        "/site | name(name) | site:name",
        "/site | count(@*) | 0",
        "/site | name/text() | north hall",
        "/site | count(comment()) | 0",
        "/site | sum(vlan/id) | 330",
        "/site | vlan/id = 20 | true",
        "/site | vlan/id != 20 | true",
        "/site | not(vlan/id = 21) | true",
        "/site | vlan/id > 299 | true",
        "/site | vlan/name = port/native | true",
        "/site | nothing = nothing | false",
        "/site | nothing != nothing | false",
        "/site | nothing = false() | true",
        "/site | string(guard/rule[1]/hop[2]) | blue6",
        "/site | site-parts:plant | ``",
        "/site | /site-parts:plant/site-parts:running | true",
        "/site | count(/site:*) | 1",
        "/site | count(/*) | 2",
        "/site/vlan[1]/name | ../id | 10",
        "/site/vlan[1]/name | current()/../id | 10",
        "/site/vlan[1]/name | ../../port[native = current()]/name | p1",
        "/site/vlan[1]/name | ancestor::site/name | north hall",
        "/site/vlan[1]/name | count(ancestor-or-self::node()) | 4",
        "/site/vlan[1]/name | local-name(ancestor::*[1]) | vlan",
        "/site/vlan[1]/name | count(following::vlan) | 4",
        "/site/port[1] | count(preceding::id) | 3",
        "/site/vlan[2]/kind | . | site-parts:guest",
        "/site/vlan[1]/kind | derived-from(., 'site-parts:service') | true",
        "/site/vlan[1]/kind | derived-from(., 'site-parts:voice') | false",
        "/site/vlan[1]/kind | derived-from-or-self(., 'site-parts:voice') | true",
        "/site | count(vlan[derived-from(kind, 'site-parts:kind')]) | 2",
        "/site/mode | enum-value(.) | 3",
        "/site/name | enum-value(.) | NaN",
        "/site/flags | bit-is-set(., 'far') | true",
        "/site/flags | bit-is-set(., 'loop') | false",
        "/site/port[1]/native | deref(.)/../id | 20",
        "/site/port[1]/native | local-name(deref(.)/..) | vlan",
        "/site/port[1] | deref(native)/../label | none",
        "/site/port[3]/peer | deref(.)/../native | red",
        "/site/guard/focus | deref(.) | p1",
        "/site/guard | deref(watched[2])/id | 20",
        "/site/guard | deref(watched[1])/../id | 10",
        "/site/name | count(deref(.)) | 0",
        "/site/uplink/port | deref(.)/../wavelength | 850",
        "/site/guard/rule[1] | hop[name = 'red']/cost | 5",
        "/site/guard | rule[from = 1][to = 3]/to | 3",
        "/site/guard | rule[from = '1' and to = '2']/hop[1]/name | red",
        "/site/guard | count(rule[from = 1]) | 2",
        "/site/guard/note | string(.) | ``",
    })
    void pathsSelectNodes(String context, String expression, String expected) throws XPathException {
        assertEquals(expected, evaluate(context, expression));
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "/site | mode | small",
        "/site/vlan[2] | label | none",
        "/site/vlan[2] | area/column | 7",
        "/site/vlan[2] | count(area) | 1",
        "/site/vlan[2] | count(area/row) | 0",
        "/site/port[3] | length | 5",
        "/site/port[3] | clamp/force | 2",
        "/site/port[2] | count(length) | 0",
        "/site/port[2] | count(clamp) | 0",
        "/site/port[1] | limits/low | 1",
        "/site/port[3] | count(limits) | 0",
        "/site | count(guard) | 1",
        "/site/uplink | extra | plain",
    })
    void defaultsInUseAreSeen(String context, String expression, String expected) throws XPathException {
        assertEquals(expected, evaluate(context, expression));
    }

    @Test
    void unionsAreInDocumentOrderWithoutDuplicates() throws XPathException {
        assertEquals("6", evaluate("/site", "count(port | vlan | vlan[1])"));
        assertEquals("red", evaluate("/site", "string(port/name | vlan/name)"));
        assertEquals("p2", evaluate("/site", "string((port[3] | port[1] | port[2])[1]/name)"));
    }

    /** How many nodes are looked at in a site with 1000 vlans of id 1. */
    private static long cost(String expression, String expected) throws XPathException {
        var vlans = IntStream.range(0, 1000)
                .mapToObj(i -> "<vlan><name>v" + i + "</name><id>1</id></vlan>")
                .collect(Collectors.joining());
        var tree = AccessibleTree.ofConfiguration(
                MODEL, Documents.tree(SCHEMA, "<site xmlns='urn:test:site'>" + vlans + "</site>"));
        var site = tree.root().children().getFirst();
        var bound = MODEL.compile(expression, PREFIXES, site.schema()).expression();
        assertEquals(expected, bound.evaluate(Focus.on(site)).text());
        return tree.nodesReached();
    }

    @Test
    void keyPredicatesDoNotWalkTheList() throws XPathException {
        assertTrue(cost("vlan[name = 'v500']/id", "1") < 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "string-length(concat(TEXT, ''))",
                "contains(TEXT, 'b')",
                "contains(TEXT, concat('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'b'))",
                "substring-after(TEXT, 'b')",
                "translate(TEXT, 'a', 'b')",
                "re-match(TEXT, 'a*')",
            })
    void textThatIsReadIsWork(String expression) throws XPathException {
        assertTrue(work(expression.replace("TEXT", "'" + "a".repeat(100_000) + "'")) > 5_000);
    }

    /** It would look at each way to divide the text. */
    @Test
    void aPatternThatGoesThroughATextAgainAndAgainCanBeBrokenOff() {
        assertThrows(ArithmeticException.class, () -> work("re-match('" + "a".repeat(40) + "', '((a+)+)+b')"));
    }

    /** How many nodes an expression is worth; one that is worth more than a million fails. */
    private static long work(String expression) throws XPathException {
        var tree = AccessibleTree.ofConfiguration(MODEL, Documents.tree(SCHEMA, "<site xmlns='urn:test:site'/>"));
        var parsed = XPathParser.parse(expression, new Names(PREFIXES, "site"));
        tree.metered(
                nodes -> {
                    if (nodes > 1_000_000) {
                        throw new ArithmeticException("too much");
                    }
                },
                () -> parsed.evaluate(Focus.on(tree.root())));
        return tree.nodesReached();
    }

    @Test
    void whatSaysTheSameOfAllEntriesIsEvaluatedOnce() throws XPathException {
        assertTrue(cost("count(vlan[count(../vlan) = 1000])", "1000") < 10_000);
        assertTrue(cost("count(vlan[../vlan/id = /site/vlan/id])", "1000") < 10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "1 +", "a[", "a[1", "a]", "(a", "f(", "unknown()", "count()", "count(a, b)", "'abc", "a b", "$x", "x:y",
        "a/", "//", "child::", "sideways::a", "1 = ", "!", "a::b", "derived-from(a)", "not()", "..a", "a and", "[1]",
    })
    void whatIsNotAnExpressionIsRefused(String text) {
        assertThrows(XPathException.class, () -> XPathParser.parse(text, new Names(_ -> Optional.empty(), "site")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"and", "div/mod", "or or or", "* * *", "a * b", "*[1]", "node()", "text", "a-b", "a -b", "div div div"})
    void namesMayBeOperatorsWhereOneCannotStand(String text) throws XPathException {
        XPathParser.parse(text, new Names(_ -> Optional.empty(), "site"));
    }
}
