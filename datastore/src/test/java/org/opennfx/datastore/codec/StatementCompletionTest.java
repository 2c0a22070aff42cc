package org.opennfx.datastore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opennfx.datastore.Device;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.yang.YangModules;

class StatementCompletionTest {
    private static final SetGrammar GRAMMAR = new SetGrammar();
    private static final ContainerSchema CONFIGURATION =
            (ContainerSchema) Device.SCHEMA.root().childByModule("nfx", "configuration").orElseThrow();
    private static final ContainerNode NOTHING = ContainerNode.empty(Device.SCHEMA.root());
    private static final ContainerNode BRANCH = Documents.example("examples/good/branch-site.xml");
    private static final StatementCompletion COMPLETION = new StatementCompletion(GRAMMAR, CONFIGURATION, _ -> List.of());

    static List<String> examples() {
        return YangModules.goodExamples();
    }

    /** Each word is among those that are offered where it stands, or can be what a placeholder stands for. */
    @ParameterizedTest
    @MethodSource("examples")
    void everyLineCanBeTypedByFollowingTheOffers(String example) {
        var tree = Documents.example(example);
        var configuration = (ContainerNode) tree.child(CONFIGURATION).orElse(ContainerNode.empty(CONFIGURATION));
        new SetWriter(Device.SCHEMA, GRAMMAR, SetWriter.Values.TOGETHER, line -> typed(asTyped(line)))
                .below(configuration);
    }

    /** What is asked for at a terminal has a name of its own there. */
    private static String asTyped(String line) {
        return line.substring("set ".length()).replace("plain-text-password-value", "plain-text-password");
    }

    private static void typed(String statement) {
        var words = words(statement);
        for (var count = 0; count < words.size(); count++) {
            var before = words.subList(0, count).stream().map(StatementCompletionTest::written).collect(Collectors.joining(" "));
            var following = following(StatementKind.CONTENT, before, NOTHING);
            var word = words.get(count);
            assertTrue(following.wrong().isEmpty(), () -> before + ": " + following.wrong());
            assertTrue(following.offers().stream().anyMatch(offer -> allows(offer, word)), () -> before + " | " + word + ": " + following.offers());
        }
        assertTrue(following(StatementKind.CONTENT, statement, NOTHING).complete(), statement);
    }

    private static boolean allows(Offer offer, SetWord word) {
        return switch (offer.kind()) {
            case NAME, LEVEL, SEVERAL, BRACKET -> !(word.kind() == SetWord.Kind.QUOTED) && offer.text().equals(word.text());
            case VALUE -> offer.text().equals(SetWord.write(word.text()));
            case PLACEHOLDER -> word.isValue();
        };
    }

    private static String written(SetWord word) {
        return word.kind() == SetWord.Kind.QUOTED ? SetWord.quote(word.text()) : word.text();
    }

    private static List<SetWord> words(String statement) {
        try {
            return StatementLexer.line(statement, 1);
        } catch (StatementLexer.Broken e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void namesOfChildrenAreOfferedWithTheFirstSentenceAboutThem() {
        var offers = following(StatementKind.CONTENT, "vlans v1", NOTHING).offers();
        assertTrue(offers.contains(new Offer(Offer.Kind.NAME, "vlan-id", "IEEE 802.1Q VLAN id (1..4094)"))
                || offers.stream().anyMatch(offer -> offer.text().equals("vlan-id") && !offer.help().isEmpty()), offers::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CONTENT | vlans v1 vlan-id            | <vlan-id>
            CONTENT | vlans                       | <name>
            CONTENT | virtual-network-functions a image image-type | qcow2
            CONTENT | virtual-network-functions a image /a.qcow2   | image-type
            CONTENT | interfaces ge-0/0/0.0 family ethernet-switching vlan members | [
            CONTENT | interfaces ge-0/0/0.0 family ethernet-switching vlan members [ v1 | ]
            CONTENT | system root-authentication  | plain-text-password
            CONTENT | virt a mem size             | <size>
            NODE    |                             | vlans
            NODE    | virtual-network-functions   | vrtr1
            TO      | virtual-network-functions vrtr1 | to
            TO      | virtual-network-functions vrtr1 to | <name>
            BESIDE  | virtual-network-functions vrtr1 | before
            BESIDE  | virtual-network-functions vrtr1 before | vrtr2
            COMMENT | virtual-network-functions vrtr1 | <comment>
            LEVEL   | virtual-network-functions vrtr1 | image
            CONTENT | interfaces ge-0/0/5.0 family ethernet-switching vlan members | v1100
            CONTENT | virtual-network-functions a interfaces eth2 mapping vlan members [ v100 | v100
            """)
    void offered(StatementKind kind, String words, String offer) {
        var given = words == null ? "" : words;
        var offers = texts(following(kind, given, BRANCH));
        assertTrue(offers.contains(offer), offers::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CONTENT | vlans v1 vlan-id 7          | vlan-id
            LEVEL   | virtual-network-functions vrtr1 | no-autostart
            NODE    | virtual-network-functions   | <name>
            CONTENT | system root-authentication  | plain-text-password-value
            """)
    void notOffered(StatementKind kind, String words, String offer) {
        var offers = texts(following(kind, words, BRANCH));
        assertFalse(offers.contains(offer), offers::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CONTENT | vlans v1                    | true
            CONTENT | vlans v1 vlan-id            | false
            CONTENT | vlans v1 vlan-id 7          | true
            CONTENT | vlans                       | false
            CONTENT | virtual-network-functions a no-autostart | true
            CONTENT | interfaces ge-0/0/0.0 family ethernet-switching vlan members [ v1 | false
            NODE    |                             | true
            NODE    | vlans                       | true
            LEVEL   | virtual-network-functions   | false
            LEVEL   | virtual-network-functions a | true
            LEVEL   | system host-name            | false
            TO      | vlans v1                     | false
            TO      | vlans v1 to                  | false
            TO      | vlans v1 to v2               | true
            COMMENT | vlans v1                     | false
            COMMENT | vlans v1 "the hall"          | true
            """)
    void complete(StatementKind kind, String words, boolean complete) {
        assertEquals(complete, following(kind, words == null ? "" : words, NOTHING).complete());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CONTENT | vlons v1                    | 1  | syntax error, expecting <statement>: vlons
            CONTENT | vlans v1 vlan-id 7 vlan-id  | 20 | vlan-id is given twice
            CONTENT | v                           | 1  | 'v' is ambiguous.
            CONTENT | vlans v1 vlan-id 5000       | 18 | VLAN id must be between 1 and 4094
            TO      | vlans v1 to v2 v3            | 16 | syntax error, expecting <end of statement>: v3
            """)
    void theFirstWrongWordIsTold(StatementKind kind, String words, int column, String message) {
        var wrong = following(kind, words, NOTHING).wrong().orElseThrow();
        assertEquals(message, wrong.problem().message());
        assertEquals(column, wrong.location().column());
    }

    @Test
    void namesAreCutShortAndValuesAreNot() {
        var reader = new SetReader(GRAMMAR, CONFIGURATION, Level.TOP, Naming.CUT_SHORT);
        assertEquals(
                new SetReader(GRAMMAR, CONFIGURATION).line("set virtual-network-functions a memory size 7", 1).toString().replaceAll("Location.*?]", ""),
                reader.line("set virt a mem si 7", 1).toString().replaceAll("Location.*?]", ""));
        assertFalse(Refused.in(new SetReader(GRAMMAR, CONFIGURATION).line("set virt a mem si 7", 1)).isEmpty());
        assertFalse(Refused.in(reader.line("set virtual-network-functions a image image-type qco", 1)).isEmpty());
    }

    @Test
    void aPasswordIsAskedFor() {
        var following = following(StatementKind.CONTENT, "system root-authentication plain-text-password", NOTHING);
        assertEquals("plain-text-password-value", following.asked().orElseThrow().name().local());
    }

    @Test
    void statementsBeginAtTheLevel() {
        var level = new SetReader(GRAMMAR, CONFIGURATION).level("virtual-network-functions vrtr1").orElseThrow();
        var offers = COMPLETION.following(StatementKind.CONTENT, level, "memory", BRANCH).offers().stream().map(Offer::text).toList();
        assertTrue(offers.contains("size"), offers::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            vlans v1                                 | vlans v1                       |
            virt vrtr1 interfaces eth2 mapping       | virtual-network-functions vrtr1 interfaces eth2 mapping | virtual-network-functions vrtr1 interfaces eth2
            interfaces ge-0/0/0.0 family inet        | interfaces ge-0/0/0 unit 0 family inet | interfaces ge-0/0/0 unit 0
            """)
    void levelsAreNamedInFullAndLedUp(String words, String level, String above) {
        var found = new SetReader(GRAMMAR, CONFIGURATION, Level.TOP, Naming.CUT_SHORT).level(words).orElseThrow();
        assertEquals(level, found.toString());
        if (above != null) {
            assertEquals(above, found.up(1).toString());
        }
        assertTrue(found.up(9).isTop());
    }

    private static Following following(StatementKind kind, String words, ContainerNode tree) {
        return COMPLETION.following(kind, Level.TOP, words, tree);
    }

    private static List<String> texts(Following following) {
        return new ArrayList<>(following.offers().stream().map(Offer::text).toList());
    }
}
