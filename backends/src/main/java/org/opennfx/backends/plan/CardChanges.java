package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.host.NicStatus;
import org.opennfx.backends.host.PluggedCards;

/** The steps that give a running guest the cards of its definition, but for those that have to wait for its next boot. */
record CardChanges(Hypervisor hypervisor, String domain, PluggedCards plugged, Domain wanted) {
    List<HostStep> unplug() {
        return plugged.cards().stream()
                .filter(card -> !PluggedCards.stays(card, wanted) && plugged.canUnplug(card))
                .<HostStep>map(card -> ChangeNic.unplug(hypervisor, domain, card.nic()))
                .toList();
    }

    List<HostStep> plug() {
        return wanted.nics().stream().flatMap(card -> plug(card).stream()).toList();
    }

    private Optional<HostStep> plug(Nic card) {
        var present = plugged.card(card.name()).filter(live -> PluggedCards.stays(live, wanted)).map(NicStatus::nic);
        if (present.isPresent()) {
            return present.filter(before -> !before.equals(card))
                    .map(before -> new ChangeNic(hypervisor, domain, Optional.of(before), Optional.of(card)));
        }
        return plugged.canPlug(card) ? Optional.of(ChangeNic.plug(hypervisor, domain, card)) : Optional.empty();
    }
}
