package org.opennfx.server.restconf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.ResourceIdentifier;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.http.HttpAnswer;
import org.opennfx.server.operations.Resources;
import org.opennfx.server.operations.Standing;
import org.opennfx.server.view.ReadableDatastore;

/** Answers POST, PUT, PATCH and DELETE on data (RFC 8040 4.4 to 4.7). Each is one transaction. */
final class DataWrites {
    private static final Set<String> NO_PARAMETERS = Set.of();

    private final Schema schema;
    private final Resources resources;
    private final InsertQuery inserts;
    private final String root;

    /** @param root the path of the API */
    DataWrites(Schema schema, Resources resources, ResourceReader paths, String root) {
        this.schema = schema;
        this.resources = resources;
        this.inserts = new InsertQuery(paths);
        this.root = root;
    }

    /** Creates a child of a datastore or data resource (RFC 8040 4.4.1). */
    HttpAnswer post(Exchange exchange, Resource.Data target) {
        var parent = (InnerSchema) target.schema();
        var node = body(exchange).child(parent, target.path());
        var path = Edits.path(target.path(), node);
        var created = Edits.with(node, Operation.CREATE, inserts.of(exchange.query(), path, node));
        var version = write(
                exchange, target, target.path(), created, standing -> requireExists(standing, target.path()));
        var answer = HttpAnswer.of(201).header("Location", location(target.source(), path));
        return version.isPresent() ? Version.of(resources.lastChange(path)).on(answer) : answer;
    }

    /** Creates or replaces a resource (RFC 8040 4.5). */
    HttpAnswer put(Exchange exchange, Resource.Data target) {
        if (target.isDatastore()) {
            Query.of(exchange.query(), NO_PARAMETERS);
            return replaceAll(exchange, target);
        }
        var node = child(exchange, target);
        var replaced = Edits.with(node, Operation.REPLACE, inserts.of(exchange.query(), target.path(), node));
        var existed = new AtomicBoolean();
        var version = write(exchange, target, target.path().parent(), replaced, standing -> {
            requireExists(standing, target.path().parent());
            existed.set(standing.has(target.path()));
        });
        var answer = existed.get()
                ? HttpAnswer.of(204)
                : HttpAnswer.of(201).header("Location", location(target.source(), target.path()));
        return version.map(it -> it.on(answer)).orElse(answer);
    }

    private HttpAnswer replaceAll(Exchange exchange, Resource.Data target) {
        var content = body(exchange).datastore();
        var version = write(exchange, target, content, Operation.REPLACE, _ -> {});
        return version.map(it -> it.on(HttpAnswer.of(204))).orElse(HttpAnswer.of(204));
    }

    /** Merges into a resource, which has to exist (RFC 8040 4.6.1). */
    HttpAnswer patch(Exchange exchange, Resource.Data target) {
        Query.of(exchange.query(), NO_PARAMETERS);
        Optional<Version> version;
        if (target.isDatastore()) {
            version = write(exchange, target, body(exchange).datastore(), Operation.MERGE, _ -> {});
        } else {
            var merged = Edits.with(child(exchange, target), Operation.MERGE, Optional.empty());
            version = write(
                    exchange, target, target.path().parent(), merged, standing -> requireExists(standing, target.path()));
        }
        return version.map(it -> it.on(HttpAnswer.of(204))).orElse(HttpAnswer.of(204));
    }

    /** Deletes a resource (RFC 8040 4.7). */
    HttpAnswer delete(Exchange exchange, Resource.Data target) {
        Query.of(exchange.query(), NO_PARAMETERS);
        var deletion = Edits.deletion(target.schema(), target.path().steps().getLast());
        write(
                exchange, target, target.path().parent(), deletion, standing -> requireExists(standing, target.path()));
        return HttpAnswer.of(204);
    }

    private Body body(Exchange exchange) {
        return new Body(schema, exchange.body(), exchange.sent());
    }

    /** The node of a body that is to be the one that the path names. */
    private EditNode child(Exchange exchange, Resource.Data target) {
        var parent = target.schema().parent().orElse(schema.root());
        var node = body(exchange).child(parent, target.path().parent());
        if (!Edits.path(target.path().parent(), node).equals(target.path())) {
            throw Refusal.badRequest("the body is not about what the path names").at(target.path());
        }
        return node;
    }

    /** @param parent of the node that is to be written */
    private Optional<Version> write(
            Exchange exchange, Resource.Data target, InstancePath parent, EditNode node, Consumer<Standing> condition) {
        var edit = List.of(Edits.below(schema.root(), parent.steps(), node));
        return write(exchange, target, edit, Operation.NONE, condition);
    }

    /** @return the version of the target afterwards, where it has one */
    private Optional<Version> write(
            Exchange exchange,
            Resource.Data target,
            List<EditNode> edit,
            Operation defaultOperation,
            Consumer<Standing> condition) {
        var asked = Conditions.of(exchange.request());
        // what would fail anyway has no conditions (RFC 9110 13.2.1)
        var all = condition.andThen(standing -> asked.requireForChange(current(target, standing)));
        var whole = new Resources.Edit(all, edit, defaultOperation);
        if (isCandidate(target)) {
            resources.writeCandidate(exchange.session(), whole);
            return Optional.empty();
        }
        resources.write(exchange.session(), whole);
        return Optional.of(Version.of(resources.lastChange(target.path())));
    }

    /** What is in candidate has no versions before it is committed. */
    private static Conditions.Current current(Resource.Data target, Standing standing) {
        var exists = standing.has(target.path());
        return new Conditions.Current(
                exists,
                Optional.of(target.path()).filter(_ -> exists && !isCandidate(target)).map(path -> Version.of(standing.lastChange(path))));
    }

    private static boolean isCandidate(Resource.Data target) {
        return target.source().equals(new Source.Nmda(ReadableDatastore.CANDIDATE));
    }

    private static void requireExists(Standing standing, InstancePath path) {
        if (!standing.has(path)) {
            throw Refusal.notFound("there is no such data").at(path);
        }
    }

    private String location(Source source, InstancePath path) {
        var datastore = switch (source) {
            case Source.Unified _ -> "/data";
            case Source.Nmda(var named) -> "/ds/" + named.identity();
        };
        return root + datastore + ResourceIdentifier.of(path);
    }
}
