package org.opennfx.yang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opendaylight.yangtools.yang.model.api.ChoiceSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ListSchemaNode;
import org.opendaylight.yangtools.yang.model.api.TypedDataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.type.EnumTypeDefinition;

/** The set format has to be read as it was written: these rules keep it free of ambiguity. */
class CliHintsTest {
    private static List<DataNodeContainer> parents = List.of();

    @BeforeAll
    static void compile() throws Exception {
        parents = containers(DeviceModel.compile().root("configuration")).toList();
    }

    @Test
    void atMostOneChildIsWrittenWithoutItsName() {
        for (var parent : parents) {
            var unnamed = children(parent).filter(child -> CliHints.has(child, "nokeyword")).toList();
            assertTrue(unnamed.size() <= 1, () -> "more than one of " + unnamed);
        }
    }

    @Test
    void noValueWithoutANameLooksLikeASibling() {
        for (var parent : parents) {
            var names = children(parent).map(child -> child.getQName().getLocalName()).collect(Collectors.toSet());
            children(parent)
                    .filter(child -> CliHints.has(child, "nokeyword"))
                    .flatMap(CliHintsTest::enumNames)
                    .forEach(value -> assertTrue(!names.contains(value), () -> value + " is also in " + names));
        }
    }

    @Test
    void everyListIsWrittenWithOneKey() {
        for (var parent : parents) {
            if (parent instanceof ListSchemaNode list) {
                assertEquals(1, list.getKeyDefinition().size(), () -> list.toString());
            }
        }
    }

    @Test
    void everyHashGoesToASecretSibling() {
        for (var parent : parents) {
            var secrets = children(parent)
                    .filter(child -> CliHints.has(child, "secret"))
                    .map(child -> child.getQName().getLocalName())
                    .collect(Collectors.toSet());
            children(parent)
                    .flatMap(child -> CliHints.argument(child, "hashed-into").stream())
                    .forEach(target -> assertTrue(secrets.contains(target), target));
        }
    }

    @Test
    void noSecretOfTheConfigurationIsStoredInPlain() {
        for (var parent : parents) {
            var secrets = children(parent).filter(child -> CliHints.has(child, "secret")).toList();
            var hashes = secrets.stream()
                    .flatMap(child -> CliHints.argument(child, "hashed-into").stream())
                    .collect(Collectors.toSet());
            secrets.stream()
                    .filter(child -> !CliHints.has(child, "encrypted"))
                    .filter(child -> !hashes.contains(child.getQName().getLocalName()))
                    .forEach(child -> assertTrue(CliHints.argument(child, "hashed-into").isPresent(), child::toString));
        }
    }

    @Test
    void passwordsAndKeysAreSecrets() {
        var secrets = parents.stream()
                .flatMap(CliHintsTest::children)
                .filter(child -> CliHints.has(child, "secret"))
                .map(child -> child.getQName().getLocalName())
                .collect(Collectors.toSet());
        assertEquals(
                Set.of("plain-text-password-value", "encrypted-password", "password", "pre-shared-key", "value"), secrets);
    }

    private static Stream<DataNodeContainer> containers(DataNodeContainer parent) {
        return Stream.concat(
                Stream.of(parent),
                children(parent)
                        .filter(DataNodeContainer.class::isInstance)
                        .flatMap(child -> containers((DataNodeContainer) child)));
    }

    private static Stream<DataSchemaNode> children(DataNodeContainer parent) {
        return parent.getChildNodes().stream().flatMap(CliHintsTest::withoutChoices).map(DataSchemaNode.class::cast);
    }

    private static Stream<? extends DataSchemaNode> withoutChoices(DataSchemaNode node) {
        return node instanceof ChoiceSchemaNode choice
                ? choice.getCases().stream().flatMap(CliHintsTest::children)
                : Stream.of(node);
    }

    private static Stream<String> enumNames(DataSchemaNode node) {
        var value = node instanceof ListSchemaNode list
                ? list.getDataChildByName(list.getKeyDefinition().getFirst())
                : node;
        return value instanceof TypedDataSchemaNode typed && typed.getType() instanceof EnumTypeDefinition type
                ? type.getValues().stream().map(EnumTypeDefinition.EnumPair::getName)
                : Stream.empty();
    }
}
