package org.opennfx.backends.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.opennfx.backends.model.Vnf;

/** What virtual machines were given, and what there is to give. */
public record Identities(LedgerFile file, Registrar registrar) {
    /**
     * Those of a file; there need not be one yet.
     *
     * @throws IOException as {@link LedgerFile#open} says
     */
    public static Identities open(Path file, Pools pools) throws IOException {
        return new Identities(LedgerFile.open(file), new Registrar(pools));
    }

    public Ledger ledger() {
        return file.ledger();
    }

    public Pools pools() {
        return registrar.pools();
    }

    /** The ledger as it has to become, as {@link Registrar#register} says. */
    public Ledger register(List<Vnf> vnfs, Set<String> present) {
        return registrar.register(ledger(), vnfs, present);
    }
}
