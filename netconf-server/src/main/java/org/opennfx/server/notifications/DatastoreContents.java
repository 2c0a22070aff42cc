package org.opennfx.server.notifications;

import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.operations.AccessControl;
import org.opennfx.server.view.Origin;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Retrieval;
import org.opennfx.server.view.Selection;
import org.opennfx.server.view.View;
import org.opennfx.server.view.WithDefaults;

/**
 * What there is to send of the datastores.
 *
 * @param running configuration as it is now
 * @param intended what is meant by a configuration
 * @param operational the same with the state of now
 */
record DatastoreContents(
        XPathModel model,
        AccessControl access,
        Supplier<ContainerNode> running,
        UnaryOperator<ContainerNode> intended,
        Supplier<ContainerNode> operational) {
    /** Whether there are subscriptions to it: the content of the others is nobody's configuration yet. */
    static boolean isSubscribable(ReadableDatastore datastore) {
        return switch (datastore) {
            case RUNNING, INTENDED, OPERATIONAL -> true;
            case CANDIDATE, FACTORY_DEFAULT, STARTUP -> false;
        };
    }

    /** What a user may see of a selection now (RFC 8641 3.9). */
    ContainerNode now(String user, ReadableDatastore datastore, Selection selection) {
        var wanted = Retrieval.of(selection, WithDefaults.EXPLICIT);
        return datastore.hasState()
                ? of(user, operational.get(), wanted.ofOperational())
                : of(user, meant(datastore, running.get()), wanted);
    }

    /**
     * What he may see of it where this is running, as far as it is known when that changes: operational has configuration
     * in use then, and no state.
     */
    ContainerNode changing(String user, ReadableDatastore datastore, Selection selection, ContainerNode configuration) {
        var wanted = datastore.hasState() ? only(true, selection) : Retrieval.of(selection, WithDefaults.EXPLICIT);
        return of(user, meant(datastore, configuration), wanted);
    }

    private ContainerNode meant(ReadableDatastore datastore, ContainerNode configuration) {
        return datastore == ReadableDatastore.RUNNING ? configuration : intended.apply(configuration);
    }

    /** Whether a selection has state in it, of which nobody says when it changes. */
    boolean selectsState(ReadableDatastore datastore, Selection selection) {
        return datastore.hasState()
                && !view(operational.get(), Optional.empty(), only(false, selection)).children().isEmpty();
    }

    private static Retrieval only(boolean config, Selection selection) {
        return new Retrieval(
                selection,
                WithDefaults.REPORT_ALL,
                Optional.of(config),
                EnumSet.allOf(Origin.class),
                Retrieval.UNBOUNDED,
                false);
    }

    private ContainerNode of(String user, ContainerNode root, Retrieval wanted) {
        return view(root, access.restriction(user), wanted);
    }

    private ContainerNode view(
            ContainerNode root, Optional<UnaryOperator<ContainerNode>> readable, Retrieval wanted) {
        return View.of(model, root, readable, () -> root, wanted).asTree();
    }
}
