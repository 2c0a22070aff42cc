package org.opennfx.datastore.edit;

import java.util.List;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * What came of an edit.
 *
 * @param root the data tree after it, as the error-option says
 * @param errors in document order; the edit succeeded if there are none
 * @param derived what came of each {@link EditNode.Derived}
 */
public record EditResult(ContainerNode root, List<RpcError> errors, List<EditNode> derived) {
    public EditResult {
        errors = List.copyOf(errors);
        derived = List.copyOf(derived);
    }
}
