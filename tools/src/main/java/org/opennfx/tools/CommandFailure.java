package org.opennfx.tools;

/** A command could not run, for a reason that the user can mend. Shown as one line without a stack trace; exit code 2. */
final class CommandFailure extends RuntimeException {

    CommandFailure(String message) {
        super(message);
    }

    CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
