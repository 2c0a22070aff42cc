package org.opennfx.datastore.journal;

import java.io.IOException;

/**
 * The journal cannot be read although it was once written whole, so something acknowledged would be lost. The message
 * names the file, the place, what an operator can do and what is lost by it. The file is as it was.
 */
public final class DamagedJournalException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedJournalException(String message) {
        super(message);
    }
}
