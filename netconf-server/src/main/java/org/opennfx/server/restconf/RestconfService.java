package org.opennfx.server.restconf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.http.HttpAnswer;
import org.opennfx.server.http.HttpRequest;
import org.opennfx.server.http.HttpService;
import org.opennfx.server.http.Method;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.view.ReadableDatastore;

/** The RESTCONF API of a device (RFC 8040). */
public final class RestconfService implements HttpService {
    /** The root of the API, which clients find out by host-meta (RFC 8040 3.1). */
    static final String ROOT = "/restconf";

    static final String PROTOCOL = "restconf";

    /** RFC 5789 3.1. */
    private static final String ACCEPT_PATCH = Arrays.stream(Encoding.values())
            .flatMap(encoding -> Stream.of(encoding.mediaType(), encoding.patchMediaType()))
            .collect(Collectors.joining(", "));

    private final Schema schema;
    private final Operations operations;
    private final ResourceReader resources;
    private final DataReads reads;
    private final DataWrites writes;
    private final YangPatches patches;
    private final Calls calls;
    private final StreamReads streams;
    private final Directory directory;

    public RestconfService(Operations operations, EventSources sources) {
        this.schema = operations.schema();
        this.operations = operations;
        this.resources = new ResourceReader(schema, operations.resources().datastores(), operations.rpcs());
        this.reads = new DataReads(schema, operations.resources());
        var transactions = new Transactions(operations.resources());
        this.writes = new DataWrites(schema, transactions, resources, ROOT);
        this.patches = new YangPatches(schema, transactions, resources);
        this.calls = new Calls(
                schema,
                operations,
                new SubscriptionCalls(operations, sources),
                new ComparisonCall(operations, sources.filters()));
        this.streams = new StreamReads(sources);
        this.directory = new Directory(schema, operations.rpcs());
    }

    @Override
    public boolean serves(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    /** Each resource has its own. */
    @Override
    public Optional<Set<Method>> methods() {
        return Optional.empty();
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        var preferred = MediaTypes.essence(request.header("Content-Type"))
                .flatMap(type -> MediaTypes.encoding(type).or(() -> MediaTypes.patchEncoding(type)))
                .orElse(Encoding.JSON);
        var wanted = MediaTypes.accepted(request.header("Accept"), preferred);
        var encoding = wanted.orElse(preferred);
        try {
            var resource = resources.read(request.path().substring(ROOT.length()));
            if (wanted.isEmpty() && !isStream(resource)) {
                throw notAcceptable();
            }
            var session = operations.unlisted(request.peer(), PROTOCOL);
            return answer(new Exchange(request, session, encoding), resource);
        } catch (Refusal e) {
            var answer = failed(e.status(), e.errors(), encoding);
            for (var header : e.headers().entrySet()) {
                answer = answer.header(header.getKey(), header.getValue());
            }
            return answer;
        } catch (RpcException e) {
            return failed(Statuses.of(e.errors()), e.errors(), encoding);
        }
    }

    private HttpAnswer failed(int status, List<RpcError> errors, Encoding encoding) {
        return HttpAnswer.of(status).body(encoding.mediaType(), new ErrorBody(schema, errors).in(encoding));
    }

    private static Refusal notAcceptable() {
        var words = "the answer can be " + Encoding.JSON.mediaType() + " or " + Encoding.XML.mediaType();
        return new Refusal(406, RpcError.protocol(ErrorTag.INVALID_VALUE, words));
    }

    private static boolean isStream(Resource resource) {
        return resource instanceof Resource.Stream || resource instanceof Resource.Subscription;
    }

    private HttpAnswer answer(Exchange exchange, Resource resource) {
        var method = Method.of(exchange.method());
        var allowed = methods(resource);
        if (method.filter(allowed::contains).isEmpty()) {
            throw Refusal.methodNotAllowed(exchange.method(), Method.list(allowed));
        }
        if (!method.get().takesBody() && exchange.hasBody()) {
            throw Refusal.badRequest(method.get() + " takes no body");
        }
        if (method.get() == Method.OPTIONS) {
            return options(allowed);
        }
        return switch (resource) {
            case Resource.Data data -> data(method.get(), exchange, data);
            case Resource.Operation operation -> calls.call(exchange, operation);
            case Resource.Action action -> calls.call(exchange, action);
            case Resource.Stream stream -> streams.get(exchange, stream);
            case Resource.Subscription subscription -> streams.get(exchange, subscription);
            case Resource.Api _ -> listing(exchange, directory.api(exchange.wanted()));
            case Resource.Operations _ -> listing(exchange, directory.operations(exchange.wanted()));
            case Resource.LibraryVersion _ -> listing(exchange, directory.libraryVersion(exchange.wanted()));
        };
    }

    private HttpAnswer data(Method method, Exchange exchange, Resource.Data data) {
        return switch (method) {
            case GET, HEAD, OPTIONS -> reads.get(exchange, data);
            case POST -> writes.post(exchange, data);
            case PUT -> writes.put(exchange, data);
            case PATCH -> exchange.sentPatch()
                    .map(encoding -> patches.patch(exchange, data, encoding))
                    .orElseGet(() -> writes.patch(exchange, data));
            case DELETE -> writes.delete(exchange, data);
        };
    }

    private static HttpAnswer listing(Exchange exchange, HttpAnswer.Body body) {
        Query.of(exchange.query(), Set.of());
        return HttpAnswer.of(200).body(exchange.wanted().mediaType(), body);
    }

    private static HttpAnswer options(Set<Method> allowed) {
        var answer = HttpAnswer.of(204).header("Allow", Method.list(allowed));
        return allowed.contains(Method.PATCH) ? answer.header("Accept-Patch", ACCEPT_PATCH) : answer;
    }

    private static Set<Method> methods(Resource resource) {
        return switch (resource) {
            case Resource.Data data -> methods(data);
            case Resource.Operation _, Resource.Action _ -> Set.of(Method.POST, Method.OPTIONS);
            case Resource.Api _,
                    Resource.Operations _,
                    Resource.LibraryVersion _,
                    Resource.Stream _,
                    Resource.Subscription _ -> Method.READING;
        };
    }

    private static Set<Method> methods(Resource.Data data) {
        return isWritable(data.source()) ? ResourceMethods.of(data.schema(), data.isWholeList()) : Method.READING;
    }

    private static boolean isWritable(Source source) {
        return switch (source) {
            case Source.Unified _ -> true;
            case Source.Nmda(var datastore) -> datastore == ReadableDatastore.RUNNING || datastore == ReadableDatastore.CANDIDATE;
        };
    }
}
