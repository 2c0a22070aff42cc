package org.opennfx.datastore.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.datastore.Device;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.generate.ConfigGenerator;
import org.opennfx.datastore.generate.ValuePool;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.InstancePathParser;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;
import org.opennfx.yang.YangModules;

/** The check of a change finds what the check of the whole finds, and costs what the change costs. */
class IncrementalCheckTest {
    private static final Schema SITE = Documents.schema("site", "site-parts");
    private static final Checker SITE_CHECKER = new Checker(SITE);
    private static final ValuePool SITE_VALUES = new ValuePool(List.of());

    private static final Checker DEVICE_CHECKER = new Checker(Device.SCHEMA);
    private static final List<ContainerNode> EXAMPLES =
            YangModules.goodExamples().stream().map(Documents::example).toList();
    private static final ValuePool DEVICE_VALUES = new ValuePool(EXAMPLES);

    @Property(tries = 300)
    void changesOfASiteAreCheckedAsTheWhole(@ForAll long seed) {
        var generator = new ConfigGenerator(new Random(seed), SITE_VALUES);
        changesAreCheckedAsTheWhole(SITE_CHECKER, generator, generator.configuration(SITE.root()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"links", "radio", "crowd"})
    void changesOfSmallModelsAreCheckedAsTheWhole(String module) {
        var schema = Documents.schema(module);
        var checker = new Checker(schema);
        for (var seed = 0; seed < 200; seed++) {
            var generator = new ConfigGenerator(new Random(seed), new ValuePool(List.of()));
            changesAreCheckedAsTheWhole(checker, generator, generator.configuration(schema.root()));
        }
    }

    @Property(tries = 60)
    void changesOfTheDeviceAreCheckedAsTheWhole(@ForAll long seed) {
        var random = new Random(seed);
        var generator = new ConfigGenerator(random, DEVICE_VALUES);
        changesAreCheckedAsTheWhole(DEVICE_CHECKER, generator, EXAMPLES.get(random.nextInt(EXAMPLES.size())));
    }

    private static void changesAreCheckedAsTheWhole(Checker checker, ConfigGenerator generator, ContainerNode start) {
        var base = checker.empty();
        var content = start;
        for (var step = 0; step < 25; step++) {
            var change = checker.check(base, content);
            var whole = checker.check(content);
            assertEquals(whole.errors(), change.errors());
            if (change.isValid()) {
                assertEquals(whole.next().indexes().content(), change.next().indexes().content());
                base = change.next();
                content = generator.mutated(generator.mutated(content));
            } else {
                content = withoutWhatIsWrong(content, change);
            }
        }
    }

    /** Takes away the nodes that errors are about, so that some change is accepted in the end. */
    private static ContainerNode withoutWhatIsWrong(ContainerNode content, Verdict verdict) {
        var left = content;
        for (var error : verdict.errors()) {
            if (error.path().isPresent()) {
                left = ConfigGenerator.without(left, error.path().get());
            }
        }
        return left;
    }

    private static ContainerNode site(int vlans, String more) {
        var content = new StringBuilder("<site xmlns='urn:test:site'>");
        for (var i = 0; i < vlans; i++) {
            content.append("<vlan><name>v").append(i).append("</name><id>").append(i % 4094 + 1).append("</id></vlan>");
        }
        return Documents.tree(SITE, content + more + "</site>");
    }

    private static String rules(int count) {
        var rules = new StringBuilder();
        for (var i = 0; i < count; i++) {
            rules.append("<rule><from>").append(i / 200).append("</from><to>").append(i % 200 + 50)
                    .append("</to><hop><name>v").append(i).append("</name></hop></rule>");
        }
        return "<guard><watched>all</watched><note/>" + rules + "</guard>";
    }

    @Test
    void aChangeOfOneReferrerTouchesNoOther() {
        var base = SITE_CHECKER.check(site(4000, rules(4000))).next();
        assertTrue(base != SITE_CHECKER.empty(), "the content is valid");
        var work = SITE_CHECKER.check(base, ConfigGenerator.without(base.root(), HOP)).work();
        assertTrue(work.constraints() <= 8, work::toString);
        assertTrue(work.nodes() <= 60, work::toString);
    }

    @Test
    void aTargetThatGoesTouchesItsReferrersOnly() {
        var base = SITE_CHECKER.check(site(4000, rules(3000))).next();
        var unused = SITE_CHECKER.check(base, ConfigGenerator.without(base.root(), vlan("v3500")));
        assertTrue(unused.isValid());
        assertTrue(unused.work().constraints() <= 8, unused.work()::toString);
        assertTrue(unused.work().nodes() <= 80, unused.work()::toString);
        var used = SITE_CHECKER.check(base, ConfigGenerator.without(base.root(), vlan("v7")));
        assertEquals(1, used.errors().size());
        assertTrue(used.work().constraints() <= 10, used.work()::toString);
        assertTrue(used.work().nodes() <= 100, used.work()::toString);
    }

    private static final InstancePath HOP = path("/site:site/guard/rule[from='3'][to='77']/hop[name='v627']");

    private static InstancePath vlan(String name) {
        return path("/site:site/vlan[name='" + name + "']");
    }

    private static InstancePath path(String text) {
        try {
            return new InstancePathParser(SITE.root()).parse(text, Prefixes.MODULE_NAMES);
        } catch (InvalidValue e) {
            throw new IllegalArgumentException(e);
        }
    }
}
