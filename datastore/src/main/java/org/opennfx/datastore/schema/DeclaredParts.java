package org.opennfx.datastore.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.common.YangConstants;
import org.opendaylight.yangtools.yang.model.api.AugmentationTarget;
import org.opendaylight.yangtools.yang.model.api.ChoiceSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.EffectiveStatementEquivalent;
import org.opendaylight.yangtools.yang.model.api.MustConstraintAware;
import org.opendaylight.yangtools.yang.model.api.MustDefinition;
import org.opendaylight.yangtools.yang.model.api.TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.TypedDataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.UsesNode;
import org.opendaylight.yangtools.yang.model.api.WhenConditionAware;
import org.opendaylight.yangtools.yang.model.api.meta.DeclaredStatement;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.DataDefinitionStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.DefaultEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.UsesStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.WhenEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.WhenStatement;
import org.opennfx.datastore.path.NodeName;

/** What is taken from the statements as they were written: conditions with the prefixes in them, and extensions. */
final class DeclaredParts {
    private final EffectiveModelContext context;
    private final StatementPrefixes prefixes;

    DeclaredParts(EffectiveModelContext context) {
        this.context = context;
        this.prefixes = new StatementPrefixes(context);
    }

    NodeName name(QName qname) {
        var module = context.findModule(qname.getModule()).orElseThrow();
        return new NodeName(module.getName(), module.getNamespace().toString(), qname.getLocalName());
    }

    List<Must> musts(Object source) {
        return source instanceof MustConstraintAware aware
                ? aware.getMustConstraints().stream().map(this::must).toList()
                : List.of();
    }

    private Must must(MustDefinition source) {
        var declared = Objects.requireNonNull(source.asEffectiveStatement().getDeclared());
        return new Must(
                Objects.requireNonNull(declared.rawArgument()),
                prefixes.of(declared),
                source.getErrorMessage(),
                source.getErrorAppTag());
    }

    /** The condition of a node or of what is around it; yangtools has it in the statement that it was written in. */
    Optional<When> when(WhenConditionAware source, boolean onParent) {
        return effective(source)
                .flatMap(statement -> statement.findFirstEffectiveSubstatement(WhenEffectiveStatement.class))
                .map(when -> when(Objects.requireNonNull(when.getDeclared()), onParent));
    }

    private When when(WhenStatement source, boolean onParent) {
        return new When(Objects.requireNonNull(source.rawArgument()), prefixes.of(source), onParent);
    }

    /**
     * The children in the order in which they are written, those of a grouping where it is used. yangtools has the latter in
     * an order that depends on modules which have nothing to do with it.
     */
    List<DataSchemaNode> inOrder(DataNodeContainer source) {
        var names = written(source);
        var children = new ArrayList<DataSchemaNode>(source.getChildNodes());
        children.sort(Comparator.comparingInt(child -> place(names, child.getQName().getLocalName())));
        return children;
    }

    /** What an augment adds is written elsewhere, and comes last. */
    private static int place(List<String> names, String child) {
        var at = names.indexOf(child);
        return at < 0 ? names.size() : at;
    }

    private static List<String> written(DataNodeContainer source) {
        return effective(source)
                .flatMap(statement -> Optional.ofNullable(statement.getDeclared()))
                .map(declared -> declared.declaredSubstatements().stream()
                        .flatMap(statement -> written(statement, source))
                        .toList())
                .orElse(List.of());
    }

    private static Stream<String> written(DeclaredStatement<?> statement, DataNodeContainer parent) {
        if (!(statement instanceof UsesStatement uses)) {
            return statement instanceof DataDefinitionStatement
                    ? Stream.ofNullable(statement.rawArgument())
                    : Stream.empty();
        }
        return parent.getUses().stream()
                .map(UsesNode::getSourceGrouping)
                .filter(grouping -> grouping.getQName().equals(uses.argument()))
                .limit(1)
                .flatMap(grouping -> written(grouping).stream());
    }

    /** The conditions of the uses and augment statements that brought a data node in. */
    List<When> whensAround(DataSchemaNode child, DataNodeContainer source) {
        var whens = new ArrayList<When>();
        for (var uses : source.getUses()) {
            var local = child.getQName().getLocalName();
            if (child.isAddedByUses()
                    && uses.getSourceGrouping().getChildNodes().stream()
                            .anyMatch(node -> node.getQName().getLocalName().equals(local))) {
                when(uses, true).ifPresent(whens::add);
            }
        }
        if (source instanceof AugmentationTarget target) {
            whens.addAll(whensOfAugments(child, target));
        }
        return whens;
    }

    /** The conditions of the augment statements that brought a case into a choice. */
    List<When> whensAround(DataSchemaNode each, ChoiceSchemaNode choice) {
        return whensOfAugments(each, choice);
    }

    private List<When> whensOfAugments(DataSchemaNode child, AugmentationTarget target) {
        return target.getAvailableAugmentations().stream()
                .filter(augmentation -> augmentation.findDataChildByName(child.getQName()).isPresent())
                .flatMap(augmentation -> when(augmentation, true).stream())
                .toList();
    }

    /**
     * What prefixes mean in the default values of a leaf or leaf-list: they are those of the default statement, which may
     * be in a typedef, a refine or a deviation.
     */
    DeclaredPrefixes prefixesOfDefault(TypedDataSchemaNode source) {
        return effective(source)
                .flatMap(leaf -> leaf.findFirstEffectiveSubstatement(DefaultEffectiveStatement.class))
                .map(statement -> prefixes.of(Objects.requireNonNull(statement.getDeclared())))
                .orElseGet(() -> prefixes.of(name(typeWithDefault(source.getType()).getQName()).module()));
    }

    private static TypeDefinition<?> typeWithDefault(TypeDefinition<?> type) {
        var base = type.getBaseType();
        return base != null && base.getDefaultValue().equals(type.getDefaultValue()) ? typeWithDefault(base) : type;
    }

    private static Optional<EffectiveStatement<?, ?>> effective(Object source) {
        return source instanceof EffectiveStatementEquivalent<?> equivalent
                ? Optional.of(equivalent.asEffectiveStatement())
                : Optional.empty();
    }

    /** Statements of whichever module but YANG itself: yangtools knows some extensions by classes of their own. */
    Extensions extensions(Object source) {
        return effective(source)
                .flatMap(statement -> Optional.ofNullable(statement.getDeclared()))
                .map(this::extensions)
                .orElse(Extensions.NONE);
    }

    private Extensions extensions(DeclaredStatement<?> source) {
        var all = new HashMap<String, String>();
        for (var statement : source.declaredSubstatements()) {
            var keyword = statement.statementDefinition().getStatementName();
            if (!keyword.getModule().equals(YangConstants.RFC6020_YIN_MODULE)) {
                all.put(name(keyword).toString(), Objects.requireNonNullElse(statement.rawArgument(), ""));
            }
        }
        return new Extensions(all);
    }
}
