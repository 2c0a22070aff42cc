package org.opennfx.datastore.schema;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.opennfx.datastore.path.NodeName;

/** Writes a compiled schema as an image, which {@link SchemaReader} makes the same schema of. */
final class SchemaWriter {
    private static final Comparator<NodeName> BY_NAME = Comparator.comparing(NodeName::toString);

    private final ImageOut out = new ImageOut();
    private final TypeWriter types = new TypeWriter(out);
    private final ImageOut.Pool<NodeName> names = new ImageOut.Pool<>();
    private final ImageOut.Pool<DeclaredPrefixes> prefixes = new ImageOut.Pool<>();
    private final List<URL> sources;

    private SchemaWriter(List<URL> sources) {
        this.sources = sources;
    }

    /** Equal schemas give equal images. */
    static byte[] image(Schema schema) {
        var writer = new SchemaWriter(schema.moduleSet().texts());
        writer.schema(schema);
        return writer.out.bytes();
    }

    private void schema(Schema schema) {
        out.all(schema.modules(), this::module);
        out.map(schema.identities(), (to, derived) -> to.texts(derived.stream().sorted().toList()));
        inner(schema.root());
        out.all(sorted(schema.rpcs(), Comparator.comparing(RpcSchema::name, BY_NAME)), this::rpc);
        out.all(sorted(schema.notifications(), Comparator.comparing(NotificationSchema::name, BY_NAME)), this::notification);
    }

    private static <T> List<T> sorted(Collection<T> values, Comparator<T> order) {
        return values.stream().sorted(order).toList();
    }

    private void module(ModuleInfo module) {
        out.text(module.name());
        out.optional(module.revision());
        out.text(module.namespace());
        out.text(module.prefix());
        out.text(module.yangVersion());
        out.texts(module.features());
        out.all(module.submodules(), submodule -> {
            out.text(submodule.name());
            out.optional(submodule.revision());
            source(submodule.source());
        });
        out.texts(module.deviatedBy());
        out.flag(module.implemented());
        source(module.source());
    }

    /** Where the texts are may change without the image being another one. */
    private void source(URL text) {
        out.number(sources.indexOf(text));
    }

    private void rpc(RpcSchema rpc) {
        name(rpc.name());
        out.text(rpc.description());
        extensions(rpc.extensions());
        standalone(rpc.input());
        standalone(rpc.output());
    }

    private void action(ActionSchema action) {
        name(action.name());
        out.text(action.description());
        extensions(action.extensions());
        standalone(action.input());
        standalone(action.output());
    }

    private void notification(NotificationSchema notification) {
        name(notification.name());
        out.text(notification.description());
        extensions(notification.extensions());
        standalone(notification.content());
    }

    private void standalone(ContainerSchema root) {
        out.all(root.musts(), this::must);
        inner(root);
    }

    private void name(NodeName name) {
        names.write(out, name, each -> {
            out.text(each.module());
            out.text(each.namespace());
            out.text(each.local());
        });
    }

    private void extensions(Extensions extensions) {
        out.map(extensions.arguments(), ImageOut::text);
    }

    private void must(Must must) {
        out.text(must.text());
        prefixes(must.prefixes());
        out.optional(must.message());
        out.optional(must.appTag());
    }

    private void when(When when) {
        out.text(when.text());
        prefixes(when.prefixes());
        out.flag(when.onParent());
    }

    private void prefixes(DeclaredPrefixes declared) {
        prefixes.write(out, declared, each -> out.map(each.modules(), ImageOut::text));
    }

    /** What is inside a node: its choices first, since its children name the cases that they are in. */
    private void inner(InnerSchema parent) {
        var cases = new IdentityHashMap<CaseSchema, Integer>();
        out.all(parent.choices(), choice -> choice(choice, cases));
        out.all(parent.children(), child -> child(child, cases));
        out.all(parent.actions(), this::action);
        out.all(parent.notifications(), this::notification);
    }

    private void choice(ChoiceSchema choice, Map<CaseSchema, Integer> cases) {
        name(choice.name());
        out.flag(choice.mandatory());
        out.flag(choice.config());
        caseNumbers(choice.enclosing(), cases);
        out.all(choice.cases(), each -> {
            cases.put(each, cases.size());
            name(each.name());
        });
        out.all(choice.defaultCase().stream().toList(), each -> out.number(choice.cases().indexOf(each)));
    }

    private void caseNumbers(List<CaseSchema> some, Map<CaseSchema, Integer> cases) {
        out.all(some, each -> out.number(cases.getOrDefault(each, -1)));
    }

    private void child(SchemaNode node, Map<CaseSchema, Integer> cases) {
        name(node.name());
        out.flag(node.config());
        caseNumbers(node.cases(), cases);
        out.text(node.description());
        extensions(node.extensions());
        out.all(node.musts(), this::must);
        out.all(node.whens(), this::when);
        out.constant(NodeKind.of(node));
        switch (node) {
            case ContainerSchema container -> {
                out.flag(container.presence());
                inner(container);
            }
            case ListSchema list -> {
                out.flag(list.userOrdered());
                bounds(list.bounds());
                inner(list);
                out.all(list.keys(), key -> out.number(key.ordinal()));
                out.all(list.unique(), leaves -> out.all(leaves, leaf -> out.all(below(list, leaf), ordinal -> out.number(ordinal))));
            }
            case LeafSchema leaf -> {
                value(leaf);
                out.flag(leaf.mandatory());
                out.optional(leaf.defaultValue());
            }
            case LeafListSchema leafList -> {
                value(leafList);
                out.flag(leafList.userOrdered());
                bounds(leafList.bounds());
                out.texts(leafList.defaults());
            }
            case AnySchema any -> {
                out.constant(any.kind());
                out.flag(any.mandatory());
            }
        }
    }

    private void value(ValueSchema value) {
        types.write(value.type());
        out.optional(value.units());
    }

    private void bounds(Bounds bounds) {
        out.number(bounds.min());
        out.number(bounds.max());
    }

    /** The ordinals of the nodes on the way from a list to a leaf in it. */
    private static List<Integer> below(ListSchema list, SchemaNode leaf) {
        var ordinals = new ArrayList<Integer>();
        for (var at = leaf; at != list; at = at.parent().orElseThrow()) {
            ordinals.addFirst(at.ordinal());
        }
        return ordinals;
    }
}
