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
import org.opennfx.server.operations.Standing;

/** Answers POST, PUT, plain PATCH and DELETE on data (RFC 8040 4.4 to 4.7). Each is one transaction. */
final class DataWrites {
    private static final Set<String> NO_PARAMETERS = Set.of();

    private final Schema schema;
    private final Transactions transactions;
    private final InsertQuery inserts;
    private final String root;

    /** @param root the path of the API */
    DataWrites(Schema schema, Transactions transactions, ResourceReader paths, String root) {
        this.schema = schema;
        this.transactions = transactions;
        this.inserts = new InsertQuery(paths);
        this.root = root;
    }

    /** Creates a child of a datastore or data resource (RFC 8040 4.4.1). */
    HttpAnswer post(Exchange exchange, Resource.Data target) {
        var parent = (InnerSchema) target.schema();
        var node = body(exchange).child(parent, target.path());
        var path = Edits.path(target.path(), node);
        var created = Edits.with(node, Operation.CREATE, inserts.of(exchange.query(), path, node));
        var version = transactions.make(
                exchange, target, change(target.path(), created, Transactions.exists(target.path())));
        var answer = HttpAnswer.of(201).header("Location", location(target.source(), path));
        return told(answer, exchange, version.flatMap(_ -> transactions.version(exchange, path)));
    }

    /** Creates or replaces a resource (RFC 8040 4.5). */
    HttpAnswer put(Exchange exchange, Resource.Data target) {
        if (target.isDatastore()) {
            Query.of(exchange.query(), NO_PARAMETERS);
            return done(exchange, transactions.make(exchange, target, ofDatastore(exchange, Operation.REPLACE)));
        }
        var node = body(exchange).node(target);
        var parent = target.path().parent();
        var replaced = Edits.with(node, Operation.REPLACE, inserts.of(exchange.query(), target.path(), node));
        var existed = new AtomicBoolean();
        var condition = Transactions.exists(parent).andThen(standing -> existed.set(standing.findForReplacing(target.path())));
        var version = transactions.make(exchange, target, change(parent, replaced, condition));
        return existed.get()
                ? done(exchange, version)
                : told(HttpAnswer.of(201).header("Location", location(target.source(), target.path())), exchange, version);
    }

    /** Merges into a resource, which has to exist (RFC 8040 4.6.1). */
    HttpAnswer patch(Exchange exchange, Resource.Data target) {
        Query.of(exchange.query(), NO_PARAMETERS);
        if (target.isDatastore()) {
            return done(exchange, transactions.make(exchange, target, ofDatastore(exchange, Operation.MERGE)));
        }
        var merged = Edits.with(body(exchange).node(target), Operation.MERGE, Optional.empty());
        var change = change(target.path().parent(), merged, Transactions.exists(target.path()));
        return done(exchange, transactions.make(exchange, target, change));
    }

    /** Deletes a resource (RFC 8040 4.7), as far as it was given. */
    HttpAnswer delete(Exchange exchange, Resource.Data target) {
        Query.of(exchange.query(), NO_PARAMETERS);
        var deletion = Edits.deletion(target.schema(), target.path().steps().getLast());
        transactions.make(
                exchange, target, change(target.path().parent(), deletion, Transactions.exists(target.path())));
        return HttpAnswer.of(204);
    }

    private Body body(Exchange exchange) {
        return new Body(schema, exchange.body(), exchange.sent());
    }

    private Transactions.Change ofDatastore(Exchange exchange, Operation operation) {
        return new Transactions.Change(List.of(body(exchange).datastore()), operation, _ -> {});
    }

    /** @param parent of the node that is to be written */
    private Transactions.Change change(InstancePath parent, EditNode node, Consumer<Standing> condition) {
        var edit = List.of(Edits.below(schema.root(), parent.steps(), node));
        return new Transactions.Change(List.of(edit), Operation.NONE, condition);
    }

    private static HttpAnswer done(Exchange exchange, Optional<Version> version) {
        return told(HttpAnswer.of(204), exchange, version);
    }

    private static HttpAnswer told(HttpAnswer answer, Exchange exchange, Optional<Version> version) {
        return version.map(it -> it.on(answer, exchange.wanted().mediaType())).orElse(answer);
    }

    private String location(Source source, InstancePath path) {
        var datastore = switch (source) {
            case Source.Unified _ -> "/data";
            case Source.Nmda(var named) -> "/ds/" + named.identity();
        };
        return root + datastore + ResourceIdentifier.of(path);
    }
}
