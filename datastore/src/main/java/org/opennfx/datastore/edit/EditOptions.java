package org.opennfx.datastore.edit;

import java.util.Optional;

/**
 * The parameters of edit-config (RFC 6241 7.2).
 *
 * @param defaultOperation MERGE, REPLACE or NONE
 * @param testOption empty where the client gave none
 */
public record EditOptions(Operation defaultOperation, Optional<TestOption> testOption, ErrorOption errorOption) {
    public static final EditOptions DEFAULT =
            new EditOptions(Operation.MERGE, Optional.empty(), ErrorOption.STOP_ON_ERROR);

    /** Validation around the edit. */
    public enum TestOption {
        TEST_THEN_SET,
        SET,
        TEST_ONLY
    }

    /** What an error does to the rest of the edit. */
    public enum ErrorOption {
        /** What came before it in the document stays done. */
        STOP_ON_ERROR,
        /** The node with the error is passed over. */
        CONTINUE_ON_ERROR,
        /** Nothing of the edit is done. */
        ROLLBACK_ON_ERROR
    }
}
