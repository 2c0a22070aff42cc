package org.opennfx.server.commands;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.codec.Help;
import org.opennfx.datastore.codec.ReferredValues;
import org.opennfx.datastore.codec.SetReader;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.operations.ConfigSource;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.Session;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Retrieval;
import org.opennfx.server.view.Selection;
import org.opennfx.server.view.WithDefaults;

/**
 * The values that a user can read where the extension {@code values} of nfx-cli says that those of a parameter are, or a
 * leafref; the commits where {@code commits} says so.
 */
public record ReadableValues(Operations operations, Session session) implements LiveValues {
    private static final String CONFIGURATION = "/nfx:configuration/";
    private static final Pattern BELOW = Pattern.compile("/nfx:(?<first>[^/]+)(?<rest>/.*)");

    @Override
    public List<Offer> of(LeafSchema parameter) {
        if (parameter.extension("nfx-cli", "commits").isPresent()) {
            return new CommitOffers(operations.database(), session).all();
        }
        var help = Help.of(parameter.description());
        return named(parameter).stream().map(value -> Offer.value(SetReader.word(value), help)).toList();
    }

    /** Those of the extension {@code values}, as they are, without the quotes of a line. */
    public List<String> named(LeafSchema parameter) {
        return parameter.extension("nfx-cli", "values").stream()
                .flatMap(paths -> Stream.of(paths.split("\\|")))
                .flatMap(path -> at(path.strip()).stream())
                .toList();
    }

    private List<String> at(String path) {
        try {
            var below = BELOW.matcher(path);
            var rpc = below.matches() ? operations.schema().rpc(NfxPath.name(below.group("first"))) : Optional.<RpcSchema>empty();
            return rpc.isPresent()
                    ? ReferredValues.at(operations.invoke(session, rpc.get(), List.of()), below.group("rest"))
                    : ReferredValues.at(path.startsWith(CONFIGURATION) ? running() : operational(), path);
        } catch (RpcException _) {
            // who may not read them is offered none
            return List.of();
        }
    }

    private ContainerNode running() {
        return operations.database().read(session, new ConfigSource.Stored(DatastoreName.RUNNING), Selection.EVERYTHING);
    }

    private ContainerNode operational() {
        var everything = Retrieval.of(Selection.EVERYTHING, WithDefaults.EXPLICIT);
        return operations.getData(session, ReadableDatastore.OPERATIONAL, everything, Optional.empty()).asTree();
    }
}
