package org.opennfx.server.restconf;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Retrieval;
import org.opennfx.server.view.WithDefaults;

/** What of a resource a client wants to see (RFC 8040 4.8.1 to 4.8.3 and 4.8.9, RFC 8527 3.2). */
final class RetrievalQuery {
    private static final Set<String> UNIFIED = with(PageQuery.PARAMETERS, "content", "depth", "fields", "with-defaults");
    private static final Set<String> NMDA = with(UNIFIED, "with-origin");
    private static final int DEEPEST = 65_535;

    private RetrievalQuery() {}

    /**
     * What is to be read, and which page of it.
     *
     * @param page empty for all entries
     */
    record Wanted(Retrieval retrieval, Optional<PageSelection> page) {}

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws Refusal 400 where a parameter cannot be */
    static Wanted of(String text, Resource.Data target) {
        var query = Query.of(text, target.source() instanceof Source.Nmda ? NMDA : UNIFIED);
        var fields = query.find("fields").map(expression -> Fields.of(expression, target.schema()));
        var depth = query.find("depth", "a number from 1 to 65535, or unbounded", RetrievalQuery::depth)
                .orElse(Retrieval.UNBOUNDED);
        var config = query.find("content", "config, nonconfig or all", RetrievalQuery::config).orElse(Optional.empty());
        var defaults = query.find(
                        "with-defaults",
                        "report-all, report-all-tagged, trim or explicit",
                        value -> Arrays.stream(WithDefaults.values()).filter(mode -> mode.toString().equals(value)).findFirst())
                .orElse(unasked(target.schema()));
        var page = PageQuery.of(query, target).map(asked -> new PageSelection(asked, target.schema()));
        var all = Retrieval.of(new TargetSelection(target.path(), fields, page), defaults);
        var wanted = new Retrieval(
                all.selection(), defaults, config, all.origins(), fields.isPresent() ? depth : below(depth, target), withOrigin(query, target));
        return new Wanted(wanted, page);
    }

    /** A value that is named itself is the one in use, whatever the basic mode is (RFC 8040 3.5.4). */
    private static WithDefaults unasked(SchemaNode target) {
        return target instanceof ValueSchema ? WithDefaults.REPORT_ALL : WithDefaults.EXPLICIT;
    }

    /** The datastore is a level of its own, unless fields begin to count at what they name (RFC 8040 4.8.2). */
    private static int below(int depth, Resource.Data target) {
        return target.isDatastore() && depth < Retrieval.UNBOUNDED ? depth - 1 : depth;
    }

    private static Optional<Integer> depth(String text) {
        if (text.equals("unbounded")) {
            return Optional.of(Retrieval.UNBOUNDED);
        }
        try {
            return Optional.of(Integer.parseInt(text)).filter(depth -> depth >= 1 && depth <= DEEPEST);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<Optional<Boolean>> config(String text) {
        return switch (text) {
            case "all" -> Optional.of(Optional.empty());
            case "config" -> Optional.of(Optional.of(true));
            case "nonconfig" -> Optional.of(Optional.of(false));
            default -> Optional.empty();
        };
    }

    /** A flag without a value, for operational alone (RFC 8527 3.2.2). */
    private static boolean withOrigin(Query query, Resource.Data target) {
        var asked = query.find("with-origin", "a flag without a value", text -> Optional.of(text).filter(String::isEmpty));
        var operational = target.source().equals(new Source.Nmda(ReadableDatastore.OPERATIONAL));
        if (asked.isPresent() && !operational) {
            throw Refusal.badRequest("with-origin is for ietf-datastores:operational alone");
        }
        return asked.isPresent();
    }
}
