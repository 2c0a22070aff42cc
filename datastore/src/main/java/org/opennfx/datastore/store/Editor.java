package org.opennfx.datastore.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions.ErrorOption;
import org.opennfx.datastore.edit.EditOptions.TestOption;
import org.opennfx.datastore.edit.EditResult;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.edit.Written;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.tree.ContainerNode;

/** Works out what an edit makes of a content, and what a client who asked for a test is to be told of it. */
final class Editor {
    private final Validator validator;
    private final ChangeGuard guard;
    private final CommitPipeline pipeline;

    Editor(Validator validator, ChangeGuard guard, CommitPipeline pipeline) {
        this.validator = validator;
        this.guard = guard;
        this.pipeline = pipeline;
    }

    /** @throws org.opennfx.datastore.error.RpcException access-denied */
    EditResult apply(
            Caller caller, ContainerNode base, List<EditNode> edit, Operation defaultOperation, ErrorOption errorOption) {
        var result = edited(caller, base, edit, defaultOperation, errorOption);
        var written = Written.by(Stream.concat(edit.stream(), result.derived().stream()).toList(), defaultOperation);
        var settled = validator.settled(base, result.root(), written);
        guard.admit(caller, base, settled);
        return new EditResult(settled, result.errors(), result.derived());
    }

    /**
     * Does edits one after the other, each on what those before it made. What their when conditions say counts when all are
     * done, so that one edit may make true what another one needs.
     *
     * @throws FailedEditException for the first that fails
     */
    ContainerNode applyInTurn(
            Caller caller, ContainerNode base, List<List<EditNode>> edits, Operation defaultOperation) {
        var content = base;
        for (var position = 0; position < edits.size(); position++) {
            try {
                content = step(caller, content, edits.get(position), defaultOperation);
            } catch (RpcException e) {
                throw new FailedEditException(position, e.errors());
            }
        }
        var written = Written.by(edits.stream().flatMap(List::stream).toList(), defaultOperation);
        var settled = validator.settled(base, content, written);
        guard.admit(caller, content, settled);
        return settled;
    }

    private ContainerNode step(Caller caller, ContainerNode base, List<EditNode> edit, Operation defaultOperation) {
        var result = edited(caller, base, edit, defaultOperation, ErrorOption.ROLLBACK_ON_ERROR);
        if (isIdleRemoval(edit, result)) {
            return base;
        }
        RpcException.throwIfAny(result.errors());
        guard.admit(caller, base, result.root());
        return result.root();
    }

    private EditResult edited(
            Caller caller, ContainerNode base, List<EditNode> edit, Operation defaultOperation, ErrorOption errorOption) {
        return EditEngine.apply(base, edit, defaultOperation, errorOption, content -> guard.readable(caller, content));
    }

    /** In what is not there is nothing to remove (RFC 8072 2.5); edit-config tells of it all the same (RFC 6241 7.2, "none"). */
    private static boolean isIdleRemoval(List<EditNode> edit, EditResult result) {
        return !result.errors().isEmpty()
                && edit.stream().allMatch(Editor::isRemoval)
                && result.errors().stream().allMatch(error -> error.tag() == ErrorTag.DATA_MISSING);
    }

    private static boolean isRemoval(EditNode edit) {
        return switch (edit) {
            case EditNode.Target target when target.operation().isPresent() -> target.operation().get() == Operation.REMOVE;
            case EditNode.OfContainer container -> onlyRemovals(container.children());
            case EditNode.OfEntry entry -> onlyRemovals(entry.children());
            default -> false;
        };
    }

    private static boolean onlyRemovals(List<EditNode> edits) {
        return !edits.isEmpty() && edits.stream().allMatch(Editor::isRemoval);
    }

    /** Validation is on top of what the edit itself says, where the client asked for it. */
    List<RpcError> tested(ContainerNode running, EditResult result, Optional<TestOption> test) {
        var asked = test.filter(option -> option != TestOption.SET).isPresent();
        return asked && result.errors().isEmpty() ? pipeline.obstacles(running, result.root()) : result.errors();
    }

    static boolean isSet(Optional<TestOption> test, List<RpcError> errors) {
        return test.map(option -> switch (option) {
                    case SET -> true;
                    case TEST_THEN_SET -> errors.isEmpty();
                    case TEST_ONLY -> false;
                })
                .orElse(true);
    }
}
