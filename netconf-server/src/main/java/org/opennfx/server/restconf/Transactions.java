package org.opennfx.server.restconf;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.server.operations.Resources;
import org.opennfx.server.operations.Standing;
import org.opennfx.server.view.ReadableDatastore;

/** Changes of resources, each all or nothing, under the conditions that the request makes. */
final class Transactions {
    private final Resources resources;

    Transactions(Resources resources) {
        this.resources = resources;
    }

    /**
     * A change of a resource.
     *
     * @param edits done one after the other
     * @param condition what has to hold for the method to be done at all; throws what is wrong
     */
    record Change(List<List<EditNode>> edits, Operation defaultOperation, Consumer<Standing> condition) {}

    /**
     * Makes a change.
     *
     * @param target what the conditions of the request are about
     * @return the version of the target afterwards, where it has one, and the client may read it
     */
    Optional<Version> make(Exchange exchange, Resource.Data target, Change change) {
        var asked = Conditions.of(exchange.request());
        // what would fail anyway has no conditions (RFC 9110 13.2.1)
        var condition = change.condition().andThen(standing -> asked.requireForChange(current(target, standing)));
        var edit = new Resources.Edit(condition, change.edits(), change.defaultOperation());
        if (isCandidate(target)) {
            resources.writeCandidate(exchange.session(), edit);
            return Optional.empty();
        }
        resources.write(exchange.session(), edit);
        return version(exchange, target.path());
    }

    /** That of a node of running; empty for a client that may not read it. */
    Optional<Version> version(Exchange exchange, InstancePath path) {
        return resources.lastChange(exchange.session(), path).map(Version::of);
    }

    /** What is in candidate has no versions before it is committed. */
    private static Conditions.Current current(Resource.Data target, Standing standing) {
        var exists = standing.has(target.path());
        var version = Optional.of(target.path())
                .filter(_ -> exists && !isCandidate(target))
                .map(path -> Version.of(standing.lastChange(path)));
        return new Conditions.Current(exists, version);
    }

    private static boolean isCandidate(Resource.Data target) {
        return target.source().equals(new Source.Nmda(ReadableDatastore.CANDIDATE));
    }

    /** The condition that a node is there (404). */
    static Consumer<Standing> exists(InstancePath path) {
        return standing -> {
            if (!standing.has(path)) {
                throw Refusal.notFound("there is no such data").at(path);
            }
        };
    }
}
