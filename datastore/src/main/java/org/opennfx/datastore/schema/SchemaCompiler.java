package org.opennfx.datastore.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.ActionDefinition;
import org.opendaylight.yangtools.yang.model.api.ActionNodeContainer;
import org.opendaylight.yangtools.yang.model.api.AnydataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.AnyxmlSchemaNode;
import org.opendaylight.yangtools.yang.model.api.CaseSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ChoiceSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ContainerLike;
import org.opendaylight.yangtools.yang.model.api.ContainerSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.ElementCountConstraintAware;
import org.opendaylight.yangtools.yang.model.api.LeafListSchemaNode;
import org.opendaylight.yangtools.yang.model.api.LeafSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ListSchemaNode;
import org.opendaylight.yangtools.yang.model.api.MandatoryAware;
import org.opendaylight.yangtools.yang.model.api.NotificationDefinition;
import org.opendaylight.yangtools.yang.model.api.NotificationNodeContainer;
import org.opendaylight.yangtools.yang.model.api.RpcDefinition;
import org.opendaylight.yangtools.yang.model.api.TypedDataSchemaNode;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;
import org.opennfx.datastore.type.TypeCompiler;
import org.opennfx.datastore.type.ValueType;

/** Compiles what yangtools parsed into {@link SchemaNode}s. */
final class SchemaCompiler {
    private final ModuleSet source;
    private final EffectiveModelContext context;
    private final Map<String, ModuleInfo> modules;
    private final TypeCompiler types;
    private final DeclaredParts parts;
    private final ContainerSchema root;

    SchemaCompiler(ModuleSet source, EffectiveModelContext context, Map<String, ModuleInfo> modules) {
        this.source = source;
        this.context = context;
        this.modules = modules;
        this.parts = new DeclaredParts(context);
        this.root = new ContainerSchema(SchemaNode.Definition.standalone(new NodeName("", "", ""), Optional.empty(), List.of()), true);
        this.types = new TypeCompiler(context, new InstancePathParser(root)::parse);
    }

    Schema compile() {
        children(root, context, List.of());
        var rpcs = context.getOperations().stream()
                .filter(rpc -> isImplemented(rpc.getQName()))
                .map(rpc -> rpc(rpc, List.of(context)))
                .toList();
        var notifications = notifications(context, Optional.empty(), List.of(context));
        return new Schema(source, root, rpcs, notifications, modules.values(), types.identities());
    }

    private RpcSchema rpc(RpcDefinition source, List<DataNodeContainer> ancestors) {
        var name = parts.name(source.getQName());
        return new RpcSchema(
                name,
                source.getDescription().orElse(""),
                parts.extensions(source),
                parameters(source.getInput(), name, Optional.empty(), ancestors),
                parameters(source.getOutput(), name, Optional.empty(), ancestors));
    }

    private List<ActionSchema> actions(ActionNodeContainer source, InnerSchema parent, List<DataNodeContainer> ancestors) {
        return source.getActions().stream()
                .filter(action -> isImplemented(action.getQName()))
                .map(action -> action(action, parent, ancestors))
                .toList();
    }

    private ActionSchema action(ActionDefinition source, InnerSchema parent, List<DataNodeContainer> ancestors) {
        var name = parts.name(source.getQName());
        return new ActionSchema(
                name,
                source.getDescription().orElse(""),
                parts.extensions(source),
                parent,
                parameters(source.getInput(), name, Optional.of(parent), ancestors),
                parameters(source.getOutput(), name, Optional.of(parent), ancestors));
    }

    private ContainerSchema parameters(
            ContainerLike source, NodeName operation, Optional<InnerSchema> parent, List<DataNodeContainer> ancestors) {
        var node = new ContainerSchema(SchemaNode.Definition.standalone(operation, parent, parts.musts(source)), true);
        children(node, source, ancestors);
        return node;
    }

    private List<NotificationSchema> notifications(
            NotificationNodeContainer source, Optional<InnerSchema> parent, List<DataNodeContainer> ancestors) {
        return source.getNotifications().stream()
                .filter(notification -> isImplemented(notification.getQName()))
                .map(notification -> notification(notification, parent, ancestors))
                .toList();
    }

    private NotificationSchema notification(
            NotificationDefinition source, Optional<InnerSchema> parent, List<DataNodeContainer> ancestors) {
        var name = parts.name(source.getQName());
        var content = new ContainerSchema(SchemaNode.Definition.standalone(name, parent, parts.musts(source)), true);
        children(content, source, ancestors);
        return new NotificationSchema(name, source.getDescription().orElse(""), parts.extensions(source), content);
    }

    /**
     * @param above the nodes that the parent is in, from the root down
     */
    private void children(InnerSchema parent, DataNodeContainer source, List<DataNodeContainer> above) {
        var ancestors = append(above, List.of(source));
        var inside = new Inside(parent, ancestors);
        inside.addAll(source, List.of(), List.of());
        parent.complete(inside.nodes, inside.choices);
        if (parent != root
                && source instanceof ActionNodeContainer actions
                && source instanceof NotificationNodeContainer notifications) {
            parent.completeOperations(
                    actions(actions, parent, ancestors), notifications(notifications, Optional.of(parent), ancestors));
        }
        if (parent instanceof ListSchema list && source instanceof ListSchemaNode definition) {
            list.constrain(keys(list, definition), new UniqueLeaves(parts, list).of(definition));
        }
    }

    /** Gathers the data nodes below one parent, through choices and cases. */
    private final class Inside {
        private final InnerSchema parent;
        private final List<DataNodeContainer> ancestors;
        private final List<SchemaNode> nodes = new ArrayList<>();
        private final List<ChoiceSchema> choices = new ArrayList<>();

        Inside(InnerSchema parent, List<DataNodeContainer> ancestors) {
            this.parent = parent;
            this.ancestors = ancestors;
        }

        void addAll(DataNodeContainer source, List<CaseSchema> cases, List<When> around) {
            for (var child : parts.inOrder(source)) {
                if (!isImplemented(child.getQName())) {
                    continue;
                }
                addNode(child, cases, append(around, parts.whensAround(child, source)));
            }
        }

        private void addNode(DataSchemaNode child, List<CaseSchema> cases, List<When> around) {
            if (child instanceof ChoiceSchemaNode choice) {
                addChoice(choice, cases, around);
            } else {
                nodes.add(node(child, parent, nodes.size(), cases, around, ancestors));
            }
        }

        private void addChoice(ChoiceSchemaNode source, List<CaseSchema> cases, List<When> around) {
            var choice = new ChoiceSchema(
                    parts.name(source.getQName()), source.isMandatory(), config(source, parent), cases);
            choices.add(choice);
            var whens = append(around, parts.when(source, true).stream().toList());
            var all = new LinkedHashMap<QName, CaseSchema>();
            for (var each : source.getCases()) {
                all.put(each.getQName(), new CaseSchema(choice, parts.name(each.getQName())));
            }
            choice.complete(
                    List.copyOf(all.values()),
                    source.getDefaultCase().map(each -> Objects.requireNonNull(all.get(each.getQName()))));
            for (var each : source.getCases()) {
                addCase(source, each, append(cases, List.of(Objects.requireNonNull(all.get(each.getQName())))), whens);
            }
        }

        private void addCase(
                ChoiceSchemaNode choice, CaseSchemaNode source, List<CaseSchema> cases, List<When> around) {
            var whens = new ArrayList<>(around);
            parts.when(source, true).ifPresent(whens::add);
            whens.addAll(parts.whensAround(source, choice));
            addAll(source, cases, whens);
        }
    }

    private static <T> List<T> append(List<T> list, List<T> more) {
        var all = new ArrayList<>(list);
        all.addAll(more);
        return all;
    }

    private SchemaNode node(
            DataSchemaNode source,
            InnerSchema parent,
            int ordinal,
            List<CaseSchema> cases,
            List<When> around,
            List<DataNodeContainer> ancestors) {
        var whens = new ArrayList<>(around);
        parts.when(source, false).ifPresent(whens::add);
        var definition = new SchemaNode.Definition(
                parts.name(source.getQName()),
                Optional.of(parent),
                ordinal,
                config(source, parent),
                cases,
                source.getDescription().orElse(""),
                parts.extensions(source),
                parts.musts(source),
                whens);
        return switch (source) {
            case ContainerSchemaNode container -> {
                var node = new ContainerSchema(definition, container.isPresenceContainer());
                children(node, container, ancestors);
                yield node;
            }
            case ListSchemaNode list -> {
                var node = new ListSchema(definition, list.isUserOrdered(), bounds(list));
                children(node, list, ancestors);
                yield node;
            }
            case LeafSchemaNode leaf -> leaf(leaf, definition, ancestors);
            case LeafListSchemaNode leafList -> leafList(leafList, definition, ancestors);
            case AnydataSchemaNode any -> new AnySchema(definition, AnySchema.Kind.ANYDATA, any.isMandatory());
            case AnyxmlSchemaNode any -> new AnySchema(definition, AnySchema.Kind.ANYXML, any.isMandatory());
            default -> throw new IllegalArgumentException("unknown kind of node " + source);
        };
    }

    private LeafSchema leaf(LeafSchemaNode source, SchemaNode.Definition definition, List<DataNodeContainer> ancestors) {
        var type = type(source, definition, ancestors);
        return new LeafSchema(
                definition,
                type,
                units(source),
                ((MandatoryAware) source).isMandatory(),
                source.getType().getDefaultValue().map(value -> canonical(type, value, parts.prefixesOfDefault(source), definition)));
    }

    private LeafListSchema leafList(
            LeafListSchemaNode source, SchemaNode.Definition definition, List<DataNodeContainer> ancestors) {
        var type = type(source, definition, ancestors);
        return new LeafListSchema(
                definition,
                type,
                units(source),
                source.isUserOrdered(),
                bounds(source),
                source.getDefaults().stream().map(value -> canonical(type, value, parts.prefixesOfDefault(source), definition)).toList());
    }

    private ValueType type(TypedDataSchemaNode source, SchemaNode.Definition definition, List<DataNodeContainer> ancestors) {
        try {
            return types.compile(source, ancestors);
        } catch (IllegalArgumentException e) {
            throw new SchemaException("type of " + definition.name() + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> units(TypedDataSchemaNode source) {
        return source.getType().getUnits();
    }

    private static String canonical(ValueType type, Object value, Prefixes prefixes, SchemaNode.Definition definition) {
        try {
            return type.parseDefault(value.toString(), prefixes);
        } catch (InvalidValue e) {
            throw new SchemaException(
                    "default " + value + " of " + definition.name() + ": " + e.getMessage(), e);
        }
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

    private static boolean config(DataSchemaNode source, InnerSchema parent) {
        return parent.config() && source.effectiveConfig().orElse(true);
    }

    private boolean isImplemented(QName qname) {
        return Objects.requireNonNull(modules.get(parts.name(qname).module())).implemented();
    }
}
