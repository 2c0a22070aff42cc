package org.opennfx.server.restconf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.KeyLeaf;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.ActionSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;
import org.opennfx.server.view.ReadableDatastore;

/** Finds what the paths name (RFC 8040 3.5.3). */
final class ResourceReader {
    static final String STREAMS = "streams";
    static final String SUBSCRIPTIONS = "subscriptions";
    private static final Pattern ID = Pattern.compile("\\d{1,10}");

    private final Schema schema;
    private final List<ReadableDatastore> datastores;
    private final List<RpcSchema> rpcs;

    /**
     * @param datastores those that there are
     * @param rpcs those that can be called
     */
    ResourceReader(Schema schema, List<ReadableDatastore> datastores, List<RpcSchema> rpcs) {
        this.schema = schema;
        this.datastores = List.copyOf(datastores);
        this.rpcs = List.copyOf(rpcs);
    }

    /**
     * @param path below the root of the API
     * @throws Refusal 404 where there can be nothing of this name; 400 where a key is not right
     */
    Resource read(String path) {
        var segments = PathSegment.of(path);
        if (segments.isEmpty()) {
            return new Resource.Api();
        }
        var rest = segments.subList(1, segments.size());
        return switch (segments.getFirst().toString()) {
            case "data" -> data(new Source.Unified(), rest);
            case "ds" -> datastore(rest);
            case "operations" -> rest.isEmpty() ? new Resource.Operations() : operation(rest);
            case "yang-library-version" -> {
                requireEnd(rest);
                yield new Resource.LibraryVersion();
            }
            case STREAMS -> stream(rest);
            case SUBSCRIPTIONS -> subscription(rest);
            default -> throw nothing(segments.getFirst(), "the API");
        };
    }

    private static Resource stream(List<PathSegment> segments) {
        if (segments.size() < 2) {
            throw Refusal.notFound("which stream? the locations are in ietf-restconf-monitoring:restconf-state");
        }
        requireEnd(segments.subList(2, segments.size()));
        var encoding = Arrays.stream(Encoding.values())
                .filter(each -> each.word().equals(segments.get(1).toString()))
                .findFirst()
                .orElseThrow(() -> nothing(segments.get(1), "the encodings of a stream"));
        return new Resource.Stream(segments.getFirst().toString(), encoding);
    }

    private static Resource subscription(List<PathSegment> segments) {
        if (segments.size() != 1 || !ID.matcher(segments.getFirst().toString()).matches()) {
            throw Refusal.notFound("a subscription is at the uri that establish-subscription gives");
        }
        return new Resource.Subscription(Long.parseLong(segments.getFirst().toString()));
    }

    /**
     * What the parameter point names (RFC 8040 4.8.6).
     *
     * @param path from the datastore down, percent-encoding taken away once
     */
    Resource.Data point(String path) {
        if (path.startsWith("/") && data(new Source.Unified(), PathSegment.of(path)) instanceof Resource.Data named) {
            return named;
        }
        throw Refusal.badRequest("the point is to be the path of an entry, from the datastore down");
    }

    /**
     * What a YANG patch names (RFC 8072 2.4).
     *
     * @param base what the request is about
     * @param path from the base down, where a slash alone is the base itself; percent-encoded
     * @throws Refusal as {@link #read}
     */
    Resource.Data below(Resource.Data base, String path) {
        if (path.startsWith("/") && data(base, PathSegment.of(path)) instanceof Resource.Data named) {
            return named;
        }
        throw Refusal.badRequest("\"" + path + "\" is to be the path of a node, from the resource down, with a slash in front");
    }

    private Resource datastore(List<PathSegment> segments) {
        if (segments.isEmpty()) {
            throw Refusal.notFound("which datastore? ds is followed by its identity, such as ietf-datastores:running");
        }
        var datastore = ReadableDatastore.ofIdentity(segments.getFirst().toString())
                .filter(datastores::contains)
                .orElseThrow(() -> nothing(segments.getFirst(), "the datastores"));
        var resource = data(new Source.Nmda(datastore), segments.subList(1, segments.size()));
        if (isOfState(resource) && !datastore.hasState()) {
            throw Refusal.notFound("state and actions are in " + ReadableDatastore.OPERATIONAL.identity() + " alone");
        }
        return resource;
    }

    /** An action is invoked on what operates (RFC 8527 3.1). */
    private static boolean isOfState(Resource resource) {
        return resource instanceof Resource.Action || (resource instanceof Resource.Data data && !data.schema().config());
    }

    private Resource operation(List<PathSegment> segments) {
        var name = segments.getFirst();
        requireEnd(segments.subList(1, segments.size()));
        return rpcs.stream()
                .filter(rpc -> rpc.name().module().equals(name.module()) && rpc.name().local().equals(name.name()))
                .findFirst()
                .map(Resource.Operation::new)
                .orElseThrow(() -> nothing(name, "the operations"));
    }

    private static void requireEnd(List<PathSegment> rest) {
        if (!rest.isEmpty()) {
            throw nothing(rest.getFirst(), "it");
        }
    }

    private Resource data(Source source, List<PathSegment> segments) {
        return data(new Resource.Data(source, InstancePath.ROOT, schema.root()), segments);
    }

    private Resource data(Resource.Data base, List<PathSegment> segments) {
        var at = base.schema();
        var path = base.path();
        for (var i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (!(at instanceof InnerSchema parent)) {
                throw nothing(segment, at.name().local()).at(path);
            }
            var last = i == segments.size() - 1;
            var module = segment.module().isEmpty() ? parent.name().module() : segment.module();
            if (path.isRoot() && segment.module().isEmpty()) {
                throw Refusal.badRequest("the name of a node at the top needs its module: module:" + segment.name());
            }
            var action = last ? action(parent, module, segment) : Optional.<ActionSchema>empty();
            if (action.isPresent()) {
                return new Resource.Action(path, action.get());
            }
            var here = path;
            at = parent.childByModule(module, segment.name())
                    .orElseThrow(() -> nothing(segment, here.isRoot() ? "the datastore" : parent.name().local()).at(here));
            path = path.child(step(at, segment, path, last));
        }
        return new Resource.Data(base.source(), path, at);
    }

    private static Optional<ActionSchema> action(InnerSchema parent, String module, PathSegment segment) {
        return parent.actions().stream()
                .filter(each -> each.name().module().equals(module) && each.name().local().equals(segment.name()))
                .findFirst();
    }

    /**
     * One step down.
     *
     * @param last whether it is the last one, which may name a list as a whole
     * @throws Refusal 400 where a key is not right
     */
    static Step step(SchemaNode node, PathSegment segment, InstancePath parent, boolean last) {
        var path = parent.node(node.name());
        return switch (node) {
            case ListSchema list when segment.keys().isPresent() -> new Step.Entry(list.name(), keys(list, segment, path));
            case LeafListSchema list when segment.keys().isPresent() -> {
                if (segment.keys().get().size() != 1) {
                    throw badKey("a value of " + list.name().local() + " is one value; a comma in it is written %2C", path);
                }
                yield new Step.Value(list.name(), value(list, segment.keys().get().getFirst(), path));
            }
            case ListSchema list when !last -> throw badKey("which " + list.name().local() + "? " + wanted(list), path);
            case SchemaNode other when segment.keys().isPresent() ->
                throw badKey(other.name().local() + " has no keys", path);
            case SchemaNode other -> new Step.Node(other.name());
        };
    }

    private static List<KeyLeaf> keys(ListSchema list, PathSegment segment, InstancePath path) {
        var given = segment.keys().orElseThrow();
        if (list.keys().isEmpty()) {
            throw badKey("the entries of " + list.name().local() + " have no keys, so that none can be named", path);
        }
        if (given.size() != list.keys().size()) {
            throw badKey(given.size() + " key values for " + list.name().local() + ": " + wanted(list), path);
        }
        var keys = new ArrayList<KeyLeaf>();
        for (var i = 0; i < given.size(); i++) {
            var leaf = list.keys().get(i);
            keys.add(new KeyLeaf(leaf.name(), value(leaf, given.get(i), path)));
        }
        return keys;
    }

    private static String wanted(ListSchema list) {
        return list.keys().stream()
                .map(key -> "{" + key.name().local() + "}")
                .collect(Collectors.joining(",", "it is named as " + list.name().local() + "=", ""));
    }

    private static String value(ValueSchema leaf, String text, InstancePath path) {
        try {
            return leaf.type().parse(text, Prefixes.MODULE_NAMES);
        } catch (InvalidValue e) {
            throw badKey(e.getMessage(), path);
        }
    }

    private static Refusal badKey(String message, InstancePath path) {
        return new Refusal(400, RpcError.protocol(ErrorTag.INVALID_VALUE, message).at(path));
    }

    private static Refusal nothing(PathSegment segment, String where) {
        return Refusal.notFound("there is no " + segment + " in " + where);
    }
}
