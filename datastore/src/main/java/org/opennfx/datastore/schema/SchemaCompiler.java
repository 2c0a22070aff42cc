package org.opennfx.datastore.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.AnydataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.AnyxmlSchemaNode;
import org.opendaylight.yangtools.yang.model.api.AugmentationTarget;
import org.opendaylight.yangtools.yang.model.api.CaseSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ChoiceSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ContainerLike;
import org.opendaylight.yangtools.yang.model.api.ContainerSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.EffectiveStatementEquivalent;
import org.opendaylight.yangtools.yang.model.api.ElementCountConstraintAware;
import org.opendaylight.yangtools.yang.model.api.LeafListSchemaNode;
import org.opendaylight.yangtools.yang.model.api.LeafSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ListSchemaNode;
import org.opendaylight.yangtools.yang.model.api.MandatoryAware;
import org.opendaylight.yangtools.yang.model.api.MustConstraintAware;
import org.opendaylight.yangtools.yang.model.api.MustDefinition;
import org.opendaylight.yangtools.yang.model.api.TypedDataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.WhenConditionAware;
import org.opendaylight.yangtools.yang.model.api.stmt.UnrecognizedStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.WhenEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.WhenStatement;
import org.opendaylight.yangtools.yang.model.util.SchemaInferenceStack;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;
import org.opennfx.datastore.type.TypeCompiler;
import org.opennfx.datastore.type.ValueType;

/** Compiles what yangtools parsed into {@link SchemaNode}s. */
final class SchemaCompiler {
    private final EffectiveModelContext context;
    private final Map<String, ModuleInfo> modules;
    private final TypeCompiler types;
    private final StatementPrefixes prefixes;
    private final ContainerSchema root;

    SchemaCompiler(EffectiveModelContext context, Map<String, ModuleInfo> modules) {
        this.context = context;
        this.modules = modules;
        this.root = new ContainerSchema(operation(new NodeName("", "", ""), true), true);
        this.prefixes = new StatementPrefixes(context);
        this.types = new TypeCompiler(context, new InstancePathParser(root)::parse);
    }

    Schema compile() {
        var stack = SchemaInferenceStack.of(context);
        children(root, context, stack);
        var rpcs = new HashMap<NodeName, RpcSchema>();
        for (var rpc : context.getOperations()) {
            if (!isImplemented(rpc.getQName())) {
                continue;
            }
            stack.enterSchemaTree(rpc.getQName());
            var name = name(rpc.getQName());
            rpcs.put(name, new RpcSchema(
                    name,
                    rpc.getDescription().orElse(""),
                    parameters(rpc.getInput(), name, stack),
                    parameters(rpc.getOutput(), name, stack)));
            stack.exit();
        }
        var namespaces = new HashMap<String, ModuleInfo>();
        modules.values().forEach(module -> namespaces.put(module.namespace(), module));
        return new Schema(context, root, rpcs, modules, namespaces, types.identities());
    }

    private ContainerSchema parameters(ContainerLike source, NodeName rpc, SchemaInferenceStack stack) {
        var node = new ContainerSchema(operation(rpc, true), true);
        stack.enterSchemaTree(source.getQName());
        children(node, source, stack);
        stack.exit();
        return node;
    }

    private static SchemaNode.Definition operation(NodeName name, boolean config) {
        return new SchemaNode.Definition(
                name, Optional.empty(), 0, config, List.of(), "", Map.of(), List.of(), List.of());
    }

    private void children(InnerSchema parent, DataNodeContainer source, SchemaInferenceStack stack) {
        var inside = new Inside(parent, stack);
        inside.addAll(source, List.of(), List.of());
        parent.complete(inside.nodes, inside.choices);
        if (parent instanceof ListSchema list && source instanceof ListSchemaNode definition) {
            list.constrain(keys(list, definition), unique(list, definition));
        }
    }

    /** Gathers the data nodes below one parent, through choices and cases. */
    private final class Inside {
        private final InnerSchema parent;
        private final SchemaInferenceStack stack;
        private final List<SchemaNode> nodes = new ArrayList<>();
        private final List<ChoiceSchema> choices = new ArrayList<>();

        Inside(InnerSchema parent, SchemaInferenceStack stack) {
            this.parent = parent;
            this.stack = stack;
        }

        void addAll(DataNodeContainer source, List<CaseSchema> cases, List<When> around) {
            for (var child : source.getChildNodes()) {
                if (!isImplemented(child.getQName())) {
                    continue;
                }
                var whens = new ArrayList<>(around);
                whens.addAll(whensAround(child, source, source instanceof AugmentationTarget target
                        ? target.getAvailableAugmentations()
                        : List.of()));
                addNode(child, cases, whens);
            }
        }

        private void addNode(DataSchemaNode child, List<CaseSchema> cases, List<When> around) {
            stack.enterSchemaTree(child.getQName());
            if (child instanceof ChoiceSchemaNode choice) {
                addChoice(choice, cases, around);
            } else {
                nodes.add(node(child, parent, nodes.size(), cases, around, stack));
            }
            stack.exit();
        }

        private void addChoice(ChoiceSchemaNode source, List<CaseSchema> cases, List<When> around) {
            var choice = new ChoiceSchema(
                    name(source.getQName()), source.isMandatory(), config(source, parent), cases);
            choices.add(choice);
            var whens = new ArrayList<>(around);
            when(source, true).ifPresent(whens::add);
            var all = new LinkedHashMap<QName, CaseSchema>();
            for (var each : source.getCases()) {
                all.put(each.getQName(), new CaseSchema(choice, name(each.getQName())));
            }
            choice.complete(
                    List.copyOf(all.values()),
                    source.getDefaultCase().map(each -> Objects.requireNonNull(all.get(each.getQName()))));
            for (var each : source.getCases()) {
                addCase(source, each, append(cases, Objects.requireNonNull(all.get(each.getQName()))), whens);
            }
        }

        private void addCase(
                ChoiceSchemaNode choice, CaseSchemaNode source, List<CaseSchema> cases, List<When> around) {
            stack.enterSchemaTree(source.getQName());
            var whens = new ArrayList<>(around);
            when(source, true).ifPresent(whens::add);
            for (var augmentation : choice.getAvailableAugmentations()) {
                if (augmentation.findDataChildByName(source.getQName()).isPresent()) {
                    when(augmentation, true).ifPresent(whens::add);
                }
            }
            addAll(source, cases, whens);
            stack.exit();
        }
    }

    private static <T> List<T> append(List<T> list, T last) {
        var all = new ArrayList<>(list);
        all.add(last);
        return all;
    }

    /** The conditions of the uses and augment statements that brought a node in; yangtools leaves them there. */
    private List<When> whensAround(
            DataSchemaNode child,
            DataNodeContainer source,
            Collection<? extends WhenConditionAware> augmentations) {
        var whens = new ArrayList<When>();
        for (var uses : source.getUses()) {
            var local = child.getQName().getLocalName();
            if (child.isAddedByUses()
                    && uses.getSourceGrouping().getChildNodes().stream()
                            .anyMatch(node -> node.getQName().getLocalName().equals(local))) {
                when(uses, true).ifPresent(whens::add);
            }
        }
        for (var augmentation : augmentations) {
            if (augmentation instanceof DataNodeContainer nodes
                    && nodes.findDataChildByName(child.getQName()).isPresent()) {
                when(augmentation, true).ifPresent(whens::add);
            }
        }
        return whens;
    }

    private Optional<When> when(WhenConditionAware source, boolean onParent) {
        return source instanceof EffectiveStatementEquivalent<?> equivalent
                ? equivalent.asEffectiveStatement()
                        .findFirstEffectiveSubstatement(WhenEffectiveStatement.class)
                        .map(when -> when(Objects.requireNonNull(when.getDeclared()), onParent))
                : Optional.empty();
    }

    private When when(WhenStatement source, boolean onParent) {
        return new When(Objects.requireNonNull(source.rawArgument()), prefixes.of(source), onParent);
    }

    private SchemaNode node(
            DataSchemaNode source,
            InnerSchema parent,
            int ordinal,
            List<CaseSchema> cases,
            List<When> around,
            SchemaInferenceStack stack) {
        var whens = new ArrayList<>(around);
        when(source, false).ifPresent(whens::add);
        var definition = new SchemaNode.Definition(
                name(source.getQName()),
                Optional.of(parent),
                ordinal,
                config(source, parent),
                cases,
                source.getDescription().orElse(""),
                extensions(source),
                musts(source),
                whens);
        return switch (source) {
            case ContainerSchemaNode container -> {
                var node = new ContainerSchema(definition, container.isPresenceContainer());
                children(node, container, stack);
                yield node;
            }
            case ListSchemaNode list -> {
                var node = new ListSchema(definition, list.isUserOrdered(), bounds(list));
                children(node, list, stack);
                yield node;
            }
            case LeafSchemaNode leaf -> leaf(leaf, definition, stack);
            case LeafListSchemaNode leafList -> leafList(leafList, definition, stack);
            case AnydataSchemaNode any -> new AnySchema(definition, any.isMandatory());
            case AnyxmlSchemaNode any -> new AnySchema(definition, any.isMandatory());
            default -> throw new IllegalArgumentException("unknown kind of node " + source);
        };
    }

    private LeafSchema leaf(LeafSchemaNode source, SchemaNode.Definition definition, SchemaInferenceStack stack) {
        var type = types.compile(source.getType(), stack);
        return new LeafSchema(
                definition,
                type,
                units(source),
                ((MandatoryAware) source).isMandatory(),
                source.getType().getDefaultValue().map(value -> canonical(type, value, definition)));
    }

    private LeafListSchema leafList(
            LeafListSchemaNode source, SchemaNode.Definition definition, SchemaInferenceStack stack) {
        var type = types.compile(source.getType(), stack);
        return new LeafListSchema(
                definition,
                type,
                units(source),
                source.isUserOrdered(),
                bounds(source),
                source.getDefaults().stream().map(value -> canonical(type, value, definition)).toList());
    }

    private static Optional<String> units(TypedDataSchemaNode source) {
        return source.getType().getUnits();
    }

    /** A default's prefixes are those of the module; with none in it the form is the same as in JSON. */
    private String canonical(ValueType type, Object value, SchemaNode.Definition definition) {
        var module = definition.name().module();
        Prefixes prefixes = prefix -> prefix.isEmpty() ? Optional.of(module) : moduleOf(prefix);
        try {
            return type.parse(value.toString(), prefixes);
        } catch (InvalidValue e) {
            throw new SchemaException(
                    "default " + value + " of " + definition.name() + ": " + e.getMessage(), e);
        }
    }

    private Optional<String> moduleOf(String prefix) {
        return modules.values().stream()
                .filter(module -> module.prefix().equals(prefix))
                .map(ModuleInfo::name)
                .findFirst();
    }

    private static Bounds bounds(ElementCountConstraintAware source) {
        return source.getElementCountConstraint()
                .map(count -> new Bounds(
                        Objects.requireNonNullElse(count.getMinElements(), 0),
                        Objects.requireNonNullElse(count.getMaxElements(), Integer.MAX_VALUE)))
                .orElse(Bounds.ANY);
    }

    private static List<LeafSchema> keys(ListSchema list, ListSchemaNode source) {
        return source.getKeyDefinition().stream()
                .map(key -> (LeafSchema) list.child(key.getLocalName()).orElseThrow())
                .toList();
    }

    private List<List<LeafSchema>> unique(ListSchema list, ListSchemaNode source) {
        return source.getUniqueConstraints().stream()
                .map(unique -> unique.argument().stream()
                        .map(path -> descendant(list, path.getNodeIdentifiers()))
                        .toList())
                .toList();
    }

    private LeafSchema descendant(InnerSchema from, List<QName> path) {
        SchemaNode node = from;
        for (var step : path) {
            var name = name(step);
            // choices and cases are steps of a schema path, but not of the data tree
            var child = ((InnerSchema) node).childByModule(name.module(), name.local());
            if (child.isPresent()) {
                node = child.get();
            }
        }
        return (LeafSchema) node;
    }

    private static boolean config(DataSchemaNode source, InnerSchema parent) {
        return parent.config() && source.effectiveConfig().orElse(true);
    }

    private List<Must> musts(DataSchemaNode source) {
        return source instanceof MustConstraintAware aware
                ? aware.getMustConstraints().stream().map(this::must).toList()
                : List.of();
    }

    private Must must(MustDefinition source) {
        var declared = Objects.requireNonNull(source.asEffectiveStatement().getDeclared());
        return new Must(
                Objects.requireNonNull(declared.rawArgument()), prefixes.of(declared), source.getErrorMessage(), source.getErrorAppTag());
    }

    private Map<String, String> extensions(DataSchemaNode source) {
        var all = new HashMap<String, String>();
        var statement = source instanceof EffectiveStatementEquivalent<?> equivalent
                ? equivalent.asEffectiveStatement().getDeclared()
                : null;
        if (statement != null) {
            for (var extension : statement.declaredSubstatements(UnrecognizedStatement.class)) {
                var name = name(extension.statementDefinition().getStatementName());
                all.put(name.toString(), Objects.requireNonNullElse(extension.rawArgument(), ""));
            }
        }
        return all;
    }

    private boolean isImplemented(QName qname) {
        return Objects.requireNonNull(modules.get(name(qname).module())).implemented();
    }

    private NodeName name(QName qname) {
        var module = context.findModule(qname.getModule()).orElseThrow();
        return new NodeName(module.getName(), module.getNamespace().toString(), qname.getLocalName());
    }
}
