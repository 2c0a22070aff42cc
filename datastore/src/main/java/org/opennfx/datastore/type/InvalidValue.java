package org.opennfx.datastore.type;

import java.util.Optional;

/** A lexical value that its type does not allow; the message and app-tag are the model's own where it has them. */
public final class InvalidValue extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Optional<String> appTag;

    public InvalidValue(String message) {
        this(message, Optional.empty());
    }

    public InvalidValue(String message, Optional<String> appTag) {
        super(message, null, false, false);
        this.appTag = appTag;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public Optional<String> appTag() {
        return appTag;
    }
}
