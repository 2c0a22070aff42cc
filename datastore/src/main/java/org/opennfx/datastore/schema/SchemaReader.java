package org.opennfx.datastore.schema;

import java.net.URL;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.path.NodeName;

/** Makes a schema of what {@link SchemaWriter} wrote. */
final class SchemaReader {
    private final ModuleSet modules;
    private final ImageIn in;
    private final ContainerSchema root = new ContainerSchema(
            SchemaNode.Definition.standalone(new NodeName("", "", ""), Optional.empty(), List.of()), true);
    private final TypeReader types;
    private final ImageIn.Pool<NodeName> names = new ImageIn.Pool<>();
    private final ImageIn.Pool<DeclaredPrefixes> prefixes = new ImageIn.Pool<>();

    private SchemaReader(ModuleSet modules, ByteBuffer image) {
        this.modules = modules;
        this.in = new ImageIn(image);
        this.types = new TypeReader(in, new InstancePathParser(root)::parse);
    }

    /**
     * @param modules those that the image was made of
     */
    static Schema read(ModuleSet modules, ByteBuffer image) {
        return new SchemaReader(modules, image).schema();
    }

    private Schema schema() {
        var infos = in.all(this::module);
        Map<String, Set<String>> identities = in.map(() -> Set.copyOf(in.texts()));
        inner(root);
        var rpcs = in.all(this::rpc);
        var notifications = in.all(() -> notification(Optional.empty()));
        return new Schema(modules, root, rpcs, notifications, infos, Map.copyOf(identities));
    }

    private ModuleInfo module() {
        return new ModuleInfo(
                in.text(),
                in.optional(),
                in.text(),
                in.text(),
                in.text(),
                in.texts(),
                in.all(() -> new ModuleInfo.Submodule(in.text(), in.optional(), source())),
                in.texts(),
                in.flag(),
                source());
    }

    private URL source() {
        return modules.texts().get(in.count());
    }

    private RpcSchema rpc() {
        var name = name();
        return new RpcSchema(
                name, in.text(), extensions(), standalone(name, Optional.empty()), standalone(name, Optional.empty()));
    }

    private ActionSchema action(InnerSchema parent) {
        var name = name();
        return new ActionSchema(
                name,
                in.text(),
                extensions(),
                parent,
                standalone(name, Optional.of(parent)),
                standalone(name, Optional.of(parent)));
    }

    private NotificationSchema notification(Optional<InnerSchema> parent) {
        var name = name();
        return new NotificationSchema(name, in.text(), extensions(), standalone(name, parent));
    }

    private ContainerSchema standalone(NodeName name, Optional<InnerSchema> parent) {
        var node = new ContainerSchema(SchemaNode.Definition.standalone(name, parent, in.all(this::must)), true);
        inner(node);
        return node;
    }

    private NodeName name() {
        return names.read(in, () -> new NodeName(in.text(), in.text(), in.text()));
    }

    private Extensions extensions() {
        var arguments = in.map(in::text);
        return arguments.isEmpty() ? Extensions.NONE : new Extensions(arguments);
    }

    private Must must() {
        return new Must(in.text(), prefixes(), in.optional(), in.optional());
    }

    private When when() {
        return new When(in.text(), prefixes(), in.flag());
    }

    private DeclaredPrefixes prefixes() {
        return prefixes.read(in, () -> new DeclaredPrefixes(in.map(in::text)));
    }

    private void inner(InnerSchema parent) {
        var cases = new ArrayList<CaseSchema>();
        var choices = in.all(() -> choice(cases));
        var children = new ArrayList<SchemaNode>();
        for (var left = in.count(); left > 0; left--) {
            children.add(child(parent, children.size(), cases));
        }
        parent.complete(children, choices);
        parent.completeOperations(in.all(() -> action(parent)), in.all(() -> notification(Optional.of(parent))));
    }

    private ChoiceSchema choice(List<CaseSchema> cases) {
        var choice = new ChoiceSchema(name(), in.flag(), in.flag(), cases(cases));
        var own = in.all(() -> new CaseSchema(choice, name()));
        cases.addAll(own);
        choice.complete(own, in.all(() -> own.get(in.count())).stream().findFirst());
        return choice;
    }

    private List<CaseSchema> cases(List<CaseSchema> known) {
        return in.all(() -> known.get(in.count()));
    }

    private SchemaNode child(InnerSchema parent, int ordinal, List<CaseSchema> cases) {
        var definition = new SchemaNode.Definition(
                name(),
                Optional.of(parent),
                ordinal,
                in.flag(),
                cases(cases),
                in.text(),
                extensions(),
                in.all(this::must),
                in.all(this::when));
        return switch (in.constant(NodeKind.class)) {
            case CONTAINER -> {
                var container = new ContainerSchema(definition, in.flag());
                inner(container);
                yield container;
            }
            case LIST -> list(definition);
            case LEAF -> new LeafSchema(definition, types.read(), in.optional(), in.flag(), in.optional());
            case LEAF_LIST ->
                    new LeafListSchema(definition, types.read(), in.optional(), in.flag(), bounds(), in.texts());
            case ANY -> new AnySchema(definition, in.constant(AnySchema.Kind.class), in.flag());
        };
    }

    private ListSchema list(SchemaNode.Definition definition) {
        var list = new ListSchema(definition, in.flag(), bounds());
        inner(list);
        list.constrain(
                in.all(() -> (LeafSchema) list.children().get(in.count())), in.all(() -> in.all(() -> below(list))));
        return list;
    }

    private LeafSchema below(ListSchema list) {
        SchemaNode at = list;
        for (var left = in.count(); left > 0; left--) {
            at = ((InnerSchema) at).children().get(in.count());
        }
        return (LeafSchema) at;
    }

    private Bounds bounds() {
        return new Bounds(in.count(), in.count());
    }
}
