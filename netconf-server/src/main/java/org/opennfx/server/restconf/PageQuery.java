package org.opennfx.server.restconf;

import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/**
 * Which entries of a list or leaf-list a client wants, and in what order (draft-ietf-netconf-list-pagination-rc-10). The
 * expression comes first, then the order, then where to begin, and the number of entries last.
 *
 * @param limit at most so many
 * @param offset so many are passed over
 * @param cursor the entry to begin with
 * @param backwards whether the last comes first
 * @param sortBy the path of a leaf in the entry, or a dot for the values of a leaf-list
 * @param where what has to be true of an entry
 * @param sublistLimit at most so many entries of lists in the entries
 */
record PageQuery(
        long limit,
        long offset,
        Optional<PageCursor> cursor,
        boolean backwards,
        Optional<String> sortBy,
        Optional<String> where,
        long sublistLimit) {
    static final Set<String> PARAMETERS =
            Set.of("limit", "offset", "cursor", "direction", "sort-by", "locale", "where", "sublist-limit");

    private static final long UNBOUNDED = Long.MAX_VALUE;
    private static final long MOST = 0xFFFF_FFFFL;

    /**
     * Reads the parameters.
     *
     * @return empty where none is given
     * @throws Refusal 400 for one that cannot be, or where the target is no list as a whole; 501 for a locale
     */
    static Optional<PageQuery> of(Query query, Resource.Data target) {
        var given = PARAMETERS.stream().filter(name -> query.find(name).isPresent()).findAny();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (target.isDatastore() || !target.isWholeList()) {
            throw new Refusal(
                    400,
                    RpcError.protocol(ErrorTag.OPERATION_NOT_SUPPORTED, given.get() + " is for a list or leaf-list as a whole"));
        }
        if (query.find("locale").isPresent()) {
            throw new Refusal(501, wrong("values are sorted by their characters alone").appTag("ietf-list-pagination:locale-unavailable"));
        }
        return Optional.of(new PageQuery(
                number(query, "limit", 1, UNBOUNDED),
                number(query, "offset", 0, 0),
                query.find("cursor").map(text -> PageCursor.of(text, target)),
                isBackwards(query),
                query.find("sort-by"),
                query.find("where"),
                number(query, "sublist-limit", 1, UNBOUNDED)));
    }

    boolean limitsSublists() {
        return sublistLimit < UNBOUNDED;
    }

    private static long number(Query query, String name, long least, long otherwise) {
        var text = query.find(name).filter(given -> least == 0 || !given.equals("unbounded"));
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            var number = Long.parseLong(text.get());
            if (number >= least && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException _) {
            // is told below
        }
        throw badRequest(name + " is a number from " + least + (least == 0 ? "" : ", or unbounded"));
    }

    private static boolean isBackwards(Query query) {
        return switch (query.find("direction").orElse("forwards")) {
            case "forwards" -> false;
            case "backwards" -> true;
            default -> throw badRequest("direction is forwards or backwards");
        };
    }

    static RpcError wrong(String message) {
        return RpcError.application(ErrorTag.INVALID_VALUE, message);
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, wrong(message));
    }
}
