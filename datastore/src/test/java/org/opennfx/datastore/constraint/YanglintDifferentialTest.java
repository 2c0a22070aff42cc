package org.opennfx.datastore.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.Device;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.generate.ConfigGenerator;
import org.opennfx.datastore.generate.DocumentMutator;
import org.opennfx.datastore.generate.ValuePool;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.yang.YangModules;

/** Generated documents and the examples get the verdict that libyang gives them. */
class YanglintDifferentialTest {
    private static final long SEED = 20261101;

    /** Where libyang 2.1.30 is stricter than RFC 7950: what it says there, and why we do not. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "Duplicate instance of .*='[0-9a-f.:]+/[0-9]+'\\]",
            "it clears the host bits of an ip-prefix, which makes one value of two; to YANG the type is a string");

    /** The documents of one schema. */
    private static final class Corpus {
        private final Schema schema;
        private final SchemaNode top;
        private final Checker checker;
        private final List<ContainerNode> examples;
        private final Random random = new Random(SEED);
        private final ConfigGenerator generator;
        private final DocumentMutator mutator = new DocumentMutator(random);
        private final List<String> documents = new ArrayList<>();

        /**
         * @param top the one node of the root that documents have
         */
        Corpus(Schema schema, SchemaNode top, List<ContainerNode> examples) {
            this.schema = schema;
            this.top = top;
            this.checker = new Checker(schema);
            this.examples = examples;
            this.generator = new ConfigGenerator(random, new ValuePool(examples));
        }

        /** Adds broken ones, those with everything taken away that is wrong, and these with a fault put into the text. */
        void generate(int count) {
            for (var end = documents.size() + count; documents.size() < end; ) {
                var tree = tree();
                var repaired = repaired(tree);
                if (!repaired.children().isEmpty()) {
                    documents.add(Documents.xml(schema, tree));
                    documents.add(Documents.xml(schema, repaired));
                    documents.add(mutator.mutated(Documents.xml(schema, repaired)));
                }
            }
        }

        private ContainerNode tree() {
            var tree = random.nextInt(3) == 0
                    ? generator.configuration(schema.root())
                    : examples.get(random.nextInt(examples.size()));
            for (var changes = random.nextInt(6); changes >= 0; changes--) {
                tree = generator.mutated(tree);
            }
            return ContainerNode.empty(tree.schema()).with(Children.of(tree.child(top).stream().toList()));
        }

        private ContainerNode repaired(ContainerNode tree) {
            var left = tree;
            for (var errors = checker.check(left).errors(); !errors.isEmpty(); errors = checker.check(left).errors()) {
                for (var error : errors) {
                    if (error.path().isPresent()) {
                        left = ConfigGenerator.without(left, error.path().get());
                    }
                }
            }
            return left;
        }

        List<RpcError> errors(String document) {
            var edit = Documents.read(schema, XmlReader.Content.CONFIGURATION, document);
            var created = EditEngine.create(schema.root(), edit);
            return created.errors().isEmpty() ? checker.check(created.root()).errors() : created.errors();
        }
    }

    @TempDir
    private Path directory;

    @Test
    void documentsOfTheDeviceGetTheVerdictOfLibyang() throws Exception {
        var configuration = Device.SCHEMA.root().childByModule("nfx", "configuration").orElseThrow();
        var corpus = new Corpus(
                Device.SCHEMA, configuration, YangModules.goodExamples().stream().map(Documents::example).toList());
        Stream.concat(YangModules.goodExamples().stream(), YangModules.badExamples().stream())
                .map(Documents::text)
                .forEach(corpus.documents::add);
        corpus.generate(3600);
        var modules = Stream.concat(YangModules.standard().stream(), YangModules.device().stream())
                .map(YangModules::resource)
                .toList();
        compare(corpus, modules, List.of("nfx@2026-11-01.yang"));
    }

    @Test
    void documentsOfASiteGetTheVerdictOfLibyang() throws Exception {
        var schema = Documents.schema("site", "site-parts");
        var site = schema.root().childByModule("site", "site").orElseThrow();
        var corpus = new Corpus(schema, site, List.of(ContainerNode.empty(schema.root())));
        corpus.generate(3600);
        var modules = List.of(Documents.module("site"), Documents.module("site-parts"));
        compare(corpus, modules, List.of("site-parts.yang", "site.yang"));
    }

    @Test
    void documentsOfAllKindsOfValuesGetTheVerdictOfLibyang() throws Exception {
        var schema = Documents.schema("kinds");
        var kinds = schema.root().childByModule("kinds", "kinds").orElseThrow();
        var example = Documents.tree(schema, Files.readString(Path.of(Documents.module("kinds").toURI()).resolveSibling("kinds.xml")));
        var corpus = new Corpus(schema, kinds, List.of(example));
        corpus.generate(3600);
        compare(corpus, List.of(Documents.module("kinds")), List.of("kinds.yang"));
    }

    private void compare(Corpus corpus, List<URL> sources, List<String> modules) throws Exception {
        assumeTrue(Yanglint.isInstalled(), "yanglint is not installed: tools/verify installs it");
        var theirs = new Yanglint(directory, sources, modules).verdicts(corpus.documents);
        var valid = 0;
        var differences = new ArrayList<String>();
        for (var i = 0; i < corpus.documents.size(); i++) {
            var ours = corpus.errors(corpus.documents.get(i));
            valid += ours.isEmpty() ? 1 : 0;
            if (ours.isEmpty() != theirs.get(i).isEmpty() && !isException(theirs.get(i))) {
                differences.add(difference(corpus.documents.get(i), ours, theirs.get(i)));
            }
        }
        assertEquals(List.of(), differences, differences.size() + " of " + corpus.documents.size());
        assertTrue(valid > corpus.documents.size() / 4, valid + " valid documents are too few to tell");
        assertTrue(valid < corpus.documents.size() * 3 / 4, valid + " valid documents are too many to tell");
    }

    private static boolean isException(Optional<String> theirs) {
        return theirs.filter(text -> EXCEPTIONS.keySet().stream()
                        .anyMatch(known -> Pattern.compile(known).matcher(text).find()))
                .isPresent();
    }

    private static String difference(String document, List<RpcError> ours, Optional<String> theirs) {
        return "\nours " + ours + "\nlibyang " + theirs.orElse("valid") + "\n" + document;
    }
}
