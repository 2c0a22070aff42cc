package org.opennfx.backends.plan;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import org.opennfx.backends.identity.Ledger;
import org.opennfx.backends.identity.LedgerFile;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/** Gives virtual machines their identities, before anything uses them. */
record WriteLedger(LedgerFile file, Ledger before, Ledger after) implements HostStep {
    @Override
    public String describe() {
        var changed = new HashSet<>(after.identities().entrySet());
        changed.removeAll(before.identities().entrySet());
        var names = changed.stream().map(identity -> identity.getKey() + " (" + identity.getValue().address() + ")");
        return "ledger: give addresses to " + String.join(", ", names.sorted().toList());
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(NfxPath.configuration());
    }

    @Override
    public boolean isSeen() {
        return false;
    }

    @Override
    public void apply() throws HostException {
        write(after);
    }

    @Override
    public void undo() throws HostException {
        write(before);
    }

    private void write(Ledger ledger) throws HostException {
        try {
            file.write(ledger);
        } catch (IOException e) {
            throw new HostException("ledger", "addresses of virtual machines", e.toString(), e);
        }
    }
}
