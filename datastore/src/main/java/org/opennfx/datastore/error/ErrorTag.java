package org.opennfx.datastore.error;

import java.util.Locale;

/** The error-tags of RFC 6241 appendix A. */
public enum ErrorTag {
    IN_USE,
    INVALID_VALUE,
    TOO_BIG,
    MISSING_ATTRIBUTE,
    BAD_ATTRIBUTE,
    UNKNOWN_ATTRIBUTE,
    MISSING_ELEMENT,
    BAD_ELEMENT,
    UNKNOWN_ELEMENT,
    UNKNOWN_NAMESPACE,
    ACCESS_DENIED,
    LOCK_DENIED,
    RESOURCE_DENIED,
    ROLLBACK_FAILED,
    DATA_EXISTS,
    DATA_MISSING,
    OPERATION_NOT_SUPPORTED,
    OPERATION_FAILED,
    MALFORMED_MESSAGE;

    /** The name as it goes over the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
