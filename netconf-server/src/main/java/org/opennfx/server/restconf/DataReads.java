package org.opennfx.server.restconf;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.server.http.HttpAnswer;
import org.opennfx.server.operations.Resources;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Retrieval;
import org.opennfx.server.view.View;

/** Answers GET and HEAD on data (RFC 8040 4.2 and 4.3). */
final class DataReads {
    private static final NodeName DATA = new NodeName(ErrorBody.MODULE, ErrorBody.NAMESPACE, "data");

    private final Schema schema;
    private final Resources resources;

    DataReads(Schema schema, Resources resources) {
        this.schema = schema;
        this.resources = resources;
    }

    HttpAnswer get(Exchange exchange, Resource.Data target) {
        var asked = RetrievalQuery.of(exchange.query(), target);
        var wanted = asked.retrieval();
        // before the content: a tag that is too old is refused, one that is too new loses what was changed between
        var version = version(exchange, target);
        var view = read(exchange, target, wanted);
        var found = asked.page()
                .map(page -> page(page, view, target))
                .orElseGet(() -> find(view, target))
                .or(() -> wanted.config().flatMap(_ -> find(read(exchange, target, wanted.bare()), target)))
                .orElseThrow(() -> Refusal.notFound("there is no such data").at(target.path()));
        var mediaType = mediaType(exchange, target);
        var known = Conditions.of(exchange.request()).isKnown(new Conditions.Current(true, version), mediaType)
                && isConfigurationAlone(target, wanted);
        var answer = version.isPresent() && known
                ? HttpAnswer.of(304)
                : HttpAnswer.of(200).body(mediaType, target.isDatastore() ? whole(exchange, view) : shown(exchange, mediaType, found));
        var varying = answer.header("Vary", "Accept");
        return version.map(it -> it.on(varying, mediaType)).orElse(varying);
    }

    private static String mediaType(Exchange exchange, Resource.Data target) {
        return target.isWholeList() && exchange.wanted() == Encoding.XML && exchange.takesXmlList()
                ? MediaTypes.XML_LIST
                : exchange.wanted().mediaType();
    }

    private HttpAnswer.Body whole(Exchange exchange, View view) {
        return new DataBody(schema, exchange.wanted()).in(DATA, view.root(), view.rendition());
    }

    private HttpAnswer.Body shown(Exchange exchange, String mediaType, Found found) {
        var body = new DataBody(schema, exchange.wanted());
        if (mediaType.equals(MediaTypes.XML_LIST)) {
            return body.list(found);
        }
        requireOneRoot(exchange.wanted(), found.node());
        return body.of(found);
    }

    private View read(Exchange exchange, Resource.Data target, Retrieval wanted) {
        return switch (target.source()) {
            case Source.Unified _ when isConfigurationAlone(target, wanted) -> resources.readConfiguration(exchange.session(), wanted);
            case Source.Unified _ -> resources.read(exchange.session(), wanted);
            case Source.Nmda(var datastore) -> resources.read(exchange.session(), datastore, wanted);
        };
    }

    /** A list has no entries also where nothing is in the containers around it, which are there without (RFC 7950 7.5.1). */
    private static Optional<Found> page(PageSelection page, View view, Resource.Data target) {
        if (!page.isChosen() && Found.in(view, target.path().parent()).isPresent()) {
            page.of(List.of());
        }
        return page.ordered(Found.in(view, target.path()));
    }

    private static Optional<Found> find(View view, Resource.Data target) {
        return Found.in(view, target.path()).filter(it -> !isEmptyList(it.node()));
    }

    /** Only configuration that is running has versions. */
    private Optional<Version> version(Exchange exchange, Resource.Data target) {
        var running = switch (target.source()) {
            case Source.Unified _ -> true;
            case Source.Nmda(var datastore) -> datastore == ReadableDatastore.RUNNING
                    || (datastore == ReadableDatastore.INTENDED && resources.isLiteral());
        };
        return running && target.schema().config()
                ? resources.lastChange(exchange.session(), target.path()).map(Version::of)
                : Optional.empty();
    }

    /** Whether the version says of all that is shown that it is as it was; of state it says nothing. */
    private static boolean isConfigurationAlone(Resource.Data target, Retrieval wanted) {
        return target.source() instanceof Source.Nmda
                || wanted.config().filter(config -> config).isPresent()
                || !hasState(target.schema());
    }

    private static boolean hasState(SchemaNode node) {
        return !node.config()
                || (node instanceof InnerSchema inner && inner.children().stream().anyMatch(DataReads::hasState));
    }

    private static boolean isEmptyList(DataNode node) {
        return switch (node) {
            case ListNode list -> list.entries().isEmpty();
            case LeafListNode list -> list.values().isEmpty();
            default -> false;
        };
    }

    /** XML has one root (RFC 8040 4.3). */
    private static void requireOneRoot(Encoding encoding, DataNode node) {
        var roots = switch (node) {
            case ListNode list -> list.entries().size();
            case LeafListNode list -> list.values().size();
            default -> 1;
        };
        if (encoding == Encoding.XML && roots != 1) {
            throw Refusal.badRequest("a list of " + roots + " has no one root, which XML needs; ask for JSON, for "
                    + MediaTypes.XML_LIST + ", or for one of them");
        }
    }
}
