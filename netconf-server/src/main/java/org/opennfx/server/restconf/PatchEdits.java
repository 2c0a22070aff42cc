package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Insert;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.Schema;

/**
 * Makes edits of the datastore out of those of a YANG patch.
 *
 * @param base what the request is about
 */
record PatchEdits(Schema schema, ResourceReader paths, Resource.Data base, Encoding encoding) {

    /**
     * What is to be done for one edit.
     *
     * @return children of the root
     * @throws Refusal what is wrong with it
     */
    List<EditNode> of(YangPatch.Edit edit) {
        var target = target(edit);
        if (target.isDatastore()) {
            return ofDatastore(edit);
        }
        var step = target.path().steps().getLast();
        var how = operation(edit.action());
        if (edit.value().isPresent()) {
            var node = value(edit).value(target);
            var insert = edit.place().map(place -> insert(place, target));
            return List.of(down(target, Edits.with(node, how, insert)));
        }
        if (edit.place().isEmpty()) {
            var gone = how == Operation.DELETE
                    ? Edits.deletion(target.schema(), step)
                    : Edits.of(target.schema(), step, how, Optional.empty());
            return List.of(down(target, gone));
        }
        var insert = insert(edit.place().get(), target);
        // it has to be there before it can move
        return List.of(
                down(target, Edits.of(target.schema(), step, Operation.NONE, Optional.empty())),
                down(target, Edits.of(target.schema(), step, how, Optional.of(insert))));
    }

    /** A datastore is always there, and ends with nothing but the device (RFC 8040 3.4). */
    private List<EditNode> ofDatastore(YangPatch.Edit edit) {
        return switch (edit.action()) {
            case MERGE -> Edits.merging(value(edit).wholeValue());
            case REPLACE -> Edits.replacing(schema.root(), value(edit).wholeValue());
            case CREATE -> throw RpcError.application(ErrorTag.DATA_EXISTS, "the datastore exists").asException();
            case DELETE, REMOVE, INSERT, MOVE ->
                throw Refusal.badRequest("a datastore can be merged into or replaced, and nothing else");
        };
    }

    private Body value(YangPatch.Edit edit) {
        return new Body(schema, new ByteArrayInputStream(edit.value().orElseThrow().getBytes(UTF_8)), encoding);
    }

    private static Operation operation(YangPatch.Action action) {
        return switch (action) {
            case CREATE, INSERT -> Operation.CREATE;
            case MERGE, MOVE -> Operation.MERGE;
            case REPLACE -> Operation.REPLACE;
            case DELETE -> Operation.DELETE;
            case REMOVE -> Operation.REMOVE;
        };
    }

    private Resource.Data target(YangPatch.Edit edit) {
        var target = paths.below(base, edit.target());
        if (target.isDatastore()) {
            return target;
        }
        if (target.isWholeList()) {
            throw Refusal.badRequest("the target is to be one node").at(target.path());
        }
        if (!target.schema().config() || target.schema().isKey()) {
            throw Refusal.badRequest("the target cannot be changed").at(target.path());
        }
        return target;
    }

    private Insert insert(YangPatch.Place place, Resource.Data target) {
        var point = place.point().map(path -> paths.below(base, path));
        return new Insertion(place.where(), point).of(target.path(), target.schema());
    }

    private EditNode down(Resource.Data target, EditNode node) {
        return Edits.below(schema.root(), target.path().parent().steps(), node);
    }
}
