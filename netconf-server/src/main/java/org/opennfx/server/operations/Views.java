package org.opennfx.server.operations;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.compare.Compared;
import org.opennfx.server.compare.Comparison;
import org.opennfx.server.view.ClientVersions;
import org.opennfx.server.view.Pick;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Retrieval;
import org.opennfx.server.view.Selection;
import org.opennfx.server.view.View;
import org.opennfx.server.view.WithDefaults;

/** What users get to see of the contents, as far as they may read them (RFC 8341 3.2.4). */
final class Views {
    private final XPathModel model;
    private final Datastore datastore;
    private final AccessControl access;
    private final Contents contents;

    Views(XPathModel model, Datastore datastore, AccessControl access, Contents contents) {
        this.model = model;
        this.datastore = datastore;
        this.access = access;
        this.contents = contents;
    }

    View of(Caller caller, ContainerNode content, Retrieval wanted) {
        var readable = access.restriction(caller.user());
        return View.of(model, content, readable, () -> readableRunning(caller), wanted);
    }

    private ContainerNode readableRunning(Caller caller) {
        return access.readable(caller.user(), datastore.running());
    }

    /** With the versions of what is in a datastore, and without what the client has already. */
    View versioned(Caller caller, DatastoreName source, Retrieval wanted, ClientVersions client) {
        var read = datastore.versioned(caller, source);
        return of(caller, read.content(), wanted).versioned(read.versions(), client);
    }

    /** As {@link Operations#getData}. */
    View ofData(Caller caller, ReadableDatastore source, Retrieval wanted, Optional<ClientVersions> versions) {
        var stored = switch (source) {
            case RUNNING -> Optional.of(DatastoreName.RUNNING);
            case CANDIDATE -> Optional.of(DatastoreName.CANDIDATE);
            case INTENDED, STARTUP, FACTORY_DEFAULT, OPERATIONAL -> Optional.<DatastoreName>empty();
        };
        if (versions.isPresent() && stored.isPresent()) {
            return versioned(caller, stored.get(), wanted, versions.get());
        }
        return of(caller, contents.of(caller, source), source.hasState() ? wanted.ofOperational() : wanted);
    }

    /** What of a source is copied: with report-all, defaults are set in the copy (RFC 6243 4.3). */
    ContainerNode copied(Caller caller, ConfigSource source, WithDefaults defaults) {
        return copy(caller, source, restriction(caller, source), defaults);
    }

    /** What of running is saved in startup, which takes the right to the operation alone (RFC 8341 3.2.6). */
    ContainerNode saved(Caller caller, WithDefaults defaults) {
        return copy(caller, new ConfigSource.Stored(DatastoreName.RUNNING), Optional.empty(), defaults);
    }

    private ContainerNode copy(
            Caller caller,
            ConfigSource source,
            Optional<UnaryOperator<ContainerNode>> readable,
            WithDefaults defaults) {
        return View.of(model, contents.of(caller, source), readable, Selection.EVERYTHING, defaults).asTree();
    }

    /** What the user may not read of a datastore is not copied (RFC 8341 3.2.6). */
    private Optional<UnaryOperator<ContainerNode>> restriction(Caller caller, ConfigSource source) {
        return switch (source) {
            case ConfigSource.Stored _, ConfigSource.FactoryDefault _, ConfigSource.Rollback _ -> access.restriction(caller.user());
            case ConfigSource.Document _, ConfigSource.File _ -> Optional.empty();
        };
    }

    /** @return an instance of the output of RFC 9144 */
    ContainerNode compared(Caller caller, Comparison wanted, ContainerSchema output) {
        var source = compared(caller, wanted, wanted.source());
        var target = compared(caller, wanted, wanted.target());
        return new Compared(wanted, source, target, () -> readableRunning(caller)).answer(model, output);
    }

    private Compared.Part compared(Caller caller, Comparison wanted, ReadableDatastore datastore) {
        var content = contents.of(caller, datastore);
        var picked = wanted.filter()
                .map(filter -> filter.pick(tree(of(caller, content, wanted.everything()))))
                .orElse(Pick.whole());
        return new Compared.Part(of(caller, content, wanted.scope()).asTree(), picked);
    }

    private XNode.Inner tree(View view) {
        return AccessibleTree.ofWhatIsGiven(model, view.asTree()).root();
    }
}
