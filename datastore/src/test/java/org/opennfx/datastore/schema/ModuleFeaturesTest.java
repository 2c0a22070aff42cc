package org.opennfx.datastore.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;
import org.opennfx.datastore.type.ValueType;
import org.opennfx.yang.YangModules;

/** Each part of YANG 1.1 that changes what the schema is made of, shown by port.yang and the modules around it. */
class ModuleFeaturesTest {
    private static final Set<String> IMPORT_ONLY = Set.of("ietf-netconf-acm", "ietf-yang-types");
    private static final ModuleSet PLAIN = modules("port", "port-state", "port-base");
    static final Schema PORT = Schema.load(PLAIN);
    static final Schema CHANGED = Schema.load(modules("port", "port-state", "port-base", "port-changes"));

    private static ModuleSet modules(String... names) {
        var standard = YangModules.standard().stream()
                .filter(name -> name.contains("ietf-netconf-acm@") || name.contains("ietf-yang-types@"))
                .map(YangModules::resource);
        return ModuleSet.of(Stream.concat(standard, Stream.of(names).map(Documents::module)).toList())
                .importOnly(IMPORT_ONLY);
    }

    private static NodeName name(String local) {
        return new NodeName("port", "urn:test:port", local);
    }

    private static InnerSchema ports(Schema schema) {
        return (InnerSchema) schema.root().childByModule("port", "ports").orElseThrow();
    }

    private static ListSchema port(Schema schema) {
        return (ListSchema) ports(schema).child("port").orElseThrow();
    }

    private static ValueSchema leaf(InnerSchema parent, String name) {
        return (ValueSchema) parent.child(name).orElseThrow();
    }

    private static String parsed(ValueSchema leaf, String text) {
        try {
            return leaf.type().parse(text, Prefixes.MODULE_NAMES);
        } catch (InvalidValue e) {
            return "invalid";
        }
    }

    private static List<String> texts(List<When> whens) {
        return whens.stream().map(When::text).toList();
    }

    @Test
    void actionsAreOfTheListThatTheyAreDefinedIn() {
        var reset = port(PORT).actions().getFirst();
        assertEquals(name("reset"), reset.name());
        assertEquals("Starts again.", reset.description());
        assertEquals(port(PORT), reset.parent());
        assertEquals(List.of("delay", "like"), names(reset.input().children()));
        assertEquals(List.of("count"), names(reset.output().children()));
        assertEquals("not(delay) or ../name != 'fixed'", reset.input().musts().getFirst().text());
        assertEquals(List.of("../../address"), texts(reset.input().child("delay").orElseThrow().whens()));
    }

    private static List<String> names(List<SchemaNode> nodes) {
        return nodes.stream().map(node -> node.name().local()).toList();
    }

    @Test
    void aNotificationOfADataNodeHasThatNodeAsParent() {
        var flapped = port(PORT).notifications().getFirst();
        assertEquals(Optional.of(port(PORT)), flapped.parent());
        assertEquals("times > 1", flapped.content().musts().getFirst().text());
        assertEquals(List.of("times", "by"), names(flapped.content().children()));
        assertEquals(Optional.empty(), PORT.notification(name("flapped")));
    }

    @Test
    void aNotificationAtTheTopIsOfTheSchema() {
        var overheated = PORT.notification(name("overheated")).orElseThrow();
        assertEquals("It is too hot.", overheated.description());
        assertEquals(Optional.empty(), overheated.parent());
        assertTrue(((LeafSchema) overheated.content().child("degrees").orElseThrow()).mandatory());
        assertEquals(List.of(overheated), List.copyOf(PORT.notifications()));
    }

    @Test
    void accessControlIsToldOfDefaultDeny() {
        var denied = Optional.of("");
        assertEquals(denied, leaf(ports(PORT), "secret").extension("ietf-netconf-acm", "default-deny-all"));
        assertEquals(denied, PORT.rpc(name("restart")).orElseThrow().extension("ietf-netconf-acm", "default-deny-all"));
        assertEquals(denied, port(PORT).actions().getFirst().extension("ietf-netconf-acm", "default-deny-all"));
        assertEquals(
                denied, PORT.notification(name("overheated")).orElseThrow().extension("ietf-netconf-acm", "default-deny-all"));
        assertEquals(Optional.empty(), leaf(ports(PORT), "mode").extension("ietf-netconf-acm", "default-deny-all"));
    }

    @Test
    void whatNeedsAFeatureIsThereWhereAllAreSupported() {
        assertEquals("full", parsed(leaf(ports(PORT), "mode"), "full"));
        assertEquals("up extra", parsed(leaf(ports(PORT), "flags"), "extra up"));
        assertEquals("port:fibre", parsed(leaf(ports(PORT), "media"), "port:fibre"));
        assertTrue(ports(PORT).child("reset-reason").isEmpty(), "needs that counters are not supported");
        assertEquals(List.of("counters", "duplex", "speeds"), PORT.module("port-base").orElseThrow().features());
    }

    @Test
    void whatNeedsAFeatureThatIsNotSupportedIsNotThere() {
        var restricted = Schema.load(PLAIN.features(Map.of("port", Set.of(), "port-base", Set.of("speeds"))));
        assertEquals("invalid", parsed(leaf(ports(restricted), "mode"), "full"));
        assertEquals("invalid", parsed(leaf(ports(restricted), "flags"), "extra"));
        assertEquals("invalid", parsed(leaf(ports(restricted), "media"), "port:fibre"));
        assertEquals(Set.of("port-base:copper"), restricted.derivedFrom("port-base:media"));
        assertEquals(List.of(), port(restricted).actions());
        assertEquals(List.of("speeds"), restricted.module("port-base").orElseThrow().features());
    }

    @Test
    void aFeatureExpressionMayNegate() {
        var restricted = Schema.load(PLAIN.features(Map.of("port-base", Set.of())));
        assertTrue(ports(restricted).child("reset-reason").isPresent());
    }

    @Test
    void deviationsChangeWhatIsServed() {
        assertTrue(ports(PORT).child("old").isPresent());
        assertTrue(ports(CHANGED).child("old").isEmpty(), "not-supported");
        assertEquals(Optional.of("half"), ((LeafSchema) leaf(ports(CHANGED), "mode")).defaultValue(), "add");
        var colour = (LeafListSchema) leaf(ports(CHANGED), "colour");
        assertEquals(List.of("red"), colour.defaults(), "delete");
        assertEquals(4, colour.bounds().max(), "add");
        assertEquals("invalid", parsed(leaf(port(CHANGED), "name"), "more-than-eight"), "replace");
        assertEquals("address != weight", port(CHANGED).musts().getFirst().text());
        assertEquals(List.of(List.of(leaf(port(CHANGED), "address"))), port(CHANGED).unique());
        assertEquals(List.of("port-changes"), CHANGED.module("port").orElseThrow().deviatedBy());
        assertEquals(List.of(), CHANGED.module("port-base").orElseThrow().deviatedBy());
    }

    @Test
    void anAugmentationBringsItsConditionAndItsNamespace() {
        var wave = (LeafSchema) port(CHANGED).childByNamespace("urn:test:port-changes", "wave").orElseThrow();
        assertEquals(List.of("p:name != 'plain'"), texts(wave.whens()));
        assertTrue(wave.whens().getFirst().onParent());
        assertEquals(Optional.of("port"), wave.whens().getFirst().prefixes().module("p"));
        assertEquals(Optional.of("port-changes:wave"), wave.defaultValue());
        assertEquals("port-changes:wave", parsed(wave, "wave"), "a name without a prefix is of the leaf's module");
    }

    @Test
    void anAugmentationReachesOperationsAndNotifications() {
        assertTrue(port(CHANGED).actions().getFirst().input().childByModule("port-changes", "force").isPresent());
        assertTrue(CHANGED.notification(name("overheated")).orElseThrow()
                .content().childByModule("port-changes", "place").isPresent());
        assertEquals(List.of("flapped", "faded"),
                port(CHANGED).notifications().stream().map(each -> each.name().local()).toList());
        var extra = (InnerSchema) port(CHANGED).childByModule("port-changes", "extra").orElseThrow();
        assertEquals("measure", extra.actions().getFirst().name().local());
    }

    @Test
    void aUsesRefinesAndAugmentsWhatItTakes() {
        var address = (LeafSchema) leaf(port(PORT), "address");
        assertTrue(address.mandatory());
        assertEquals("Where it is.", address.description());
        assertEquals(Optional.of("70"), ((LeafSchema) leaf(port(PORT), "weight")).defaultValue());
        assertEquals(Optional.of("percent"), leaf(port(PORT), "weight").units());
        assertEquals(List.of("name = 'special'"), texts(leaf(port(PORT), "tunnel").whens()));
    }

    @Test
    void aNodeOfAChoiceWithoutACaseIsACase() {
        var way = port(CHANGED).choices().getFirst();
        assertEquals(
                Set.of("direct", "via", "tunnel", "radio"),
                way.cases().stream().map(each -> each.name().local()).collect(Collectors.toSet()));
        assertEquals("direct", leaf(port(PORT), "direct").cases().getFirst().name().local());
    }

    @Test
    void aUnionMayHaveReferencesIdentitiesAndNothing() {
        var mixed = leaf(ports(PORT), "mixed");
        assertEquals("none", parsed(mixed, "none"));
        assertEquals("", parsed(mixed, ""));
        assertInstanceOf(ValueType.UnionType.class, mixed.type());
    }

    @Test
    void bitsHaveTheirPositions() {
        assertEquals("up down", parsed(leaf(ports(PORT), "flags"), "down up"));
    }

    @Test
    void identitiesOfOtherModulesAreValues() {
        assertEquals("port-changes:wave", parsed(leaf(ports(CHANGED), "media"), "port-changes:wave"));
        assertEquals("port-base:copper", parsed(leaf(ports(CHANGED), "media"), "port-base:copper"));
        assertEquals("invalid", parsed(leaf(ports(CHANGED), "media"), "port-base:media"), "the base itself");
    }

    @Test
    void aListOfStateMayHaveNoKeys() {
        var events = (ListSchema) ports(PORT).child("event").orElseThrow();
        assertFalse(events.config());
        assertEquals(List.of(), events.keys());
    }

    @Test
    void prefixesOfASubmoduleAreItsOwn() {
        var events = (ListSchema) ports(PORT).child("event").orElseThrow();
        var must = leaf(events, "load").musts().getFirst();
        assertEquals(Optional.of("port-base"), must.prefixes().module("pb"));
        assertEquals(Optional.empty(), must.prefixes().module("base"));
        assertEquals(
                List.of(new ModuleInfo.Submodule("port-state", Optional.empty(), Documents.module("port-state"))),
                PORT.module("port").orElseThrow().submodules());
    }

    @Test
    void aModuleOfYang10TakesFromAnyModuleOfYang10() {
        var old = Schema.load(List.of(Documents.module("old-port"), Documents.module("port-base")));
        var port = (InnerSchema) old.root().childByModule("old-port", "port").orElseThrow();
        assertEquals(List.of("address", "weight", "direct", "gateway", "name"), names(port.children()));
    }

    @Test
    void anImportThatIsMissingIsNamed() {
        var alone = ModuleSet.of(List.of(Documents.module("old-port")));
        var error = assertThrows(SchemaException.class, () -> Schema.load(alone));
        assertTrue(error.getMessage().contains("port-base"), error.getMessage());
    }

    @Test
    void anydataAndAnyxmlAreKeptWhole() {
        assertInstanceOf(AnySchema.class, ports(PORT).child("notes").orElseThrow());
        assertInstanceOf(AnySchema.class, ports(PORT).child("blob").orElseThrow());
    }
}
