package org.opennfx.datastore.nacm;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.Schema;

/**
 * Errors without what may not be read (RFC 8341 3.2.5 and 3.4.3). What is wrong with a node that may not be read is told of
 * the closest node above it that may be, and whether the node exists is not told at all.
 */
final class ErrorView {
    private final Schema schema;
    private final Predicate<Trail> readable;

    ErrorView(Schema schema, Predicate<Trail> readable) {
        this.schema = schema;
        this.readable = readable;
    }

    RpcError of(RpcError error) {
        var shown = new RpcError(
                error.type(),
                error.tag(),
                error.appTag(),
                error.path(),
                error.message(),
                error.info().stream().map(this::shown).toList());
        return error.path()
                .flatMap(path -> Trail.along(schema, path))
                .filter(readable.negate())
                .map(trail -> hidden(error, trail))
                .orElse(shown);
    }

    private ErrorInfo shown(ErrorInfo info) {
        return info instanceof ErrorInfo.NonUnique(var leaves)
                ? new ErrorInfo.NonUnique(leaves.stream()
                        .filter(path -> Trail.along(schema, path).filter(readable).isPresent())
                        .toList())
                : info;
    }

    private RpcError hidden(RpcError error, Trail at) {
        var place = at;
        while (!readable.test(place)) {
            place = place.parent().orElseThrow();
        }
        return tellsExistence(error.tag())
                ? RpcError.application(ErrorTag.ACCESS_DENIED, "access is not permitted").at(place.path())
                : new RpcError(
                        error.type(),
                        error.tag(),
                        error.appTag(),
                        Optional.of(place.path()),
                        "something here that you may not read is not as it has to be",
                        List.of());
    }

    private static boolean tellsExistence(ErrorTag tag) {
        return tag == ErrorTag.DATA_EXISTS || tag == ErrorTag.DATA_MISSING || tag == ErrorTag.ACCESS_DENIED;
    }
}
