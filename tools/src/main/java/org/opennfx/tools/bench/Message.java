package org.opennfx.tools.bench;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A message that a server has sent.
 *
 * @param length in octets
 * @param beginning as much as there was room for
 */
record Message(long length, String beginning) {
    /** Instead of a message: there will be no more. */
    static final Message END = new Message(-1, "");

    private static final Pattern ERROR_TEXT = Pattern.compile("error-message[^>]*>\\s*([^<]*)");

    boolean isNotification() {
        return beginning.contains("<notification");
    }

    /** What is wrong, where the message says that something is; warnings count. */
    Optional<String> error() {
        if (!beginning.contains("rpc-error")) {
            return Optional.empty();
        }
        var text = ERROR_TEXT.matcher(beginning);
        return Optional.of(text.find() ? text.group(1).strip() : beginning);
    }
}
