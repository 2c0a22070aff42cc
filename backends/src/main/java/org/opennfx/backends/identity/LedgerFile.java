package org.opennfx.backends.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opennfx.datastore.file.WholeFile;

/**
 * The ledger on disk, a text file that a person can read. It is replaced as a whole, so that after a crash there is the
 * old one or the new one. One thread writes, any may read.
 */
public final class LedgerFile {
    private final Path file;
    private volatile Ledger ledger;

    private LedgerFile(Path file, Ledger ledger) {
        this.file = file;
        this.ledger = ledger;
    }

    /**
     * Opens the file; there need not be one yet.
     *
     * @throws IOException it cannot be read, or is not a ledger; the message says which line is wrong
     */
    public static LedgerFile open(Path file) throws IOException {
        return new LedgerFile(file, Files.exists(file) ? read(file) : Ledger.EMPTY);
    }

    private static Ledger read(Path file) throws IOException {
        try {
            return LedgerText.parse(Files.readAllLines(file));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage()
                    + "; move the file away to let the virtual machines get new addresses", e);
        }
    }

    public Ledger ledger() {
        return ledger;
    }

    /**
     * Keeps this ledger; it is on disk when the method returns.
     *
     * @throws IOException the old one is kept
     */
    public void write(Ledger next) throws IOException {
        WholeFile.write(file, LedgerText.format(next).getBytes(StandardCharsets.UTF_8));
        ledger = next;
    }
}
