package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.host.Nic;

/** The steps that give a running guest the cards of its definition. */
record CardChanges(Hypervisor hypervisor, String domain, Domain live, Domain wanted) {
    List<HostStep> unplug() {
        return live.nics().stream()
                .filter(card -> !staysPlugged(card))
                .<HostStep>map(card -> ChangeNic.unplug(hypervisor, domain, card))
                .toList();
    }

    List<HostStep> plug() {
        return wanted.nics().stream().flatMap(card -> plug(card).stream()).toList();
    }

    private Optional<HostStep> plug(Nic card) {
        var present = live.nic(card.name()).filter(this::staysPlugged);
        if (present.isEmpty()) {
            return Optional.of(ChangeNic.plug(hypervisor, domain, card));
        }
        return present.filter(before -> !before.equals(card))
                .map(before -> new ChangeNic(hypervisor, domain, Optional.of(before), Optional.of(card)));
    }

    private boolean staysPlugged(Nic card) {
        return wanted.nic(card.name()).filter(after -> after.canReplace(card)).isPresent();
    }
}
