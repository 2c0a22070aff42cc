package org.opennfx.datastore.store;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions.ErrorOption;
import org.opennfx.datastore.edit.EditOptions.TestOption;
import org.opennfx.datastore.edit.EditResult;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.edit.Written;
import org.opennfx.datastore.error.RpcError;
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
        var result = EditEngine.apply(base, edit, defaultOperation, errorOption);
        var written = Written.by(edit, defaultOperation);
        var settled = validator.settled(base, result.root(), written);
        guard.admit(caller, base, settled);
        return new EditResult(settled, result.errors());
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
