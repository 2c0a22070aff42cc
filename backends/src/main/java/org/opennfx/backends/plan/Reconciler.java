package org.opennfx.backends.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.backends.host.BridgeChange;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.RunState;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Step;

/**
 * Finds the steps from an observed host to a desired one. What others stand on comes first: guests that have to go leave
 * before their ports do, and ports are there before the guests that use them. A guest is booted when its domain is new, and when
 * its {@linkplain DueStarts start is due}; otherwise whether it runs is for the operator to say.
 */
final class Reconciler {
    private final Host host;
    private final HostState observed;
    private final Blueprint desired;

    Reconciler(Host host, HostState observed, Blueprint desired) {
        this.host = host;
        this.observed = observed;
        this.desired = desired;
    }

    Plan plan() {
        return new Plan(steps(), losses());
    }

    private List<Step> steps() {
        return Stream.of(
                        SystemSteps.between(host.system().settings(), observed.system(), desired.system()),
                        networks(),
                        departures(),
                        hugepages(),
                        frontPanel(),
                        newAndChangedPorts(),
                        changedDomains(),
                        changedCards(),
                        reconnections(),
                        arrivals(),
                        dueStarts(),
                        removedPorts())
                .<Step>flatMap(steps -> steps)
                .toList();
    }

    /** Files cannot be brought back; the guest has them until it is shut off. */
    private List<Drift> losses() {
        return staying().flatMap(domain -> domain.run() instanceof RunState.Running running
                ? running.lostFiles().entrySet().stream().map(lost ->
                        new Drift("domain " + domain.name(), lost.getKey() + " " + lost.getValue(), lost.getKey()))
                : Stream.empty()).toList();
    }

    private Stream<HostStep> networks() {
        return observed.brokenNetworks().entrySet().stream()
                .map(network -> new RestoreNetwork(host.hypervisor().networks(), network.getKey(), network.getValue()));
    }

    private Stream<HostStep> hugepages() {
        return observed.hugepages().equals(desired.hugepages())
                ? Stream.empty()
                : Stream.of(new ReserveHugepages(host.hypervisor(), observed.hugepages(), desired.hugepages()));
    }

    private Stream<HostStep> frontPanel() {
        return observed.switchSettings().equals(desired.switchSettings())
                ? Stream.empty()
                : Stream.of(new ConfigureSwitch(
                        host.switchEngine(), observed.switchSettings(), desired.switchSettings()));
    }

    private Stream<HostStep> departures() {
        return observed.domains().values().stream()
                .filter(domain -> !stays(domain))
                .flatMap(domain -> departure(domain).stream());
    }

    private List<HostStep> departure(DomainStatus domain) {
        var steps = new ArrayList<HostStep>();
        if (!domain.defined()) {
            // a stop could not be undone otherwise
            steps.add(new RestoreDefinition(host.hypervisor(), domain.definition(), domain.definition()));
        }
        if (domain.running()) {
            steps.add(new StopDomain(host.guests(), domain));
        }
        steps.add(new UndefineDomain(host.guests(), domain.definition(), host.guests().failures().find(domain.name())));
        return steps;
    }

    /** All are defined before any is started: a definition that is refused is refused sooner. */
    private Stream<HostStep> arrivals() {
        var arriving = desired.domains().values().stream().filter(domain -> !observedToStay(domain)).toList();
        var starting = new LinkedHashMap<String, Optional<String>>();
        arriving.stream().filter(Domain::autostart).forEach(domain ->
                starting.put(domain.name(), host.guests().failures().find(domain.name())));
        return Stream.concat(
                arriving.stream().map(domain -> new DefineDomain(host.guests(), Optional.empty(), domain)),
                starting.isEmpty() ? Stream.empty() : Stream.of(new StartDomains(host.guests(), starting)));
    }

    private Stream<HostStep> changedDomains() {
        return staying()
                .filter(domain -> !domain.defined() || !domain.definition().equals(wanted(domain)))
                .map(domain -> domain.defined()
                        ? new DefineDomain(host.guests(), Optional.of(domain.definition()), wanted(domain))
                        : new RestoreDefinition(host.hypervisor(), domain.definition(), wanted(domain)));
    }

    /** After all that they are plugged into is there, and little is left that can fail. */
    private Stream<HostStep> dueStarts() {
        var due = staying().map(DomainStatus::name).filter(host.guests().due()::contains).toList();
        return due.isEmpty() ? Stream.empty() : Stream.of(new StartDueDomains(host.guests(), due));
    }

    /** Cards are unplugged from all guests before any is plugged in, for one guest may get what another one gives back. */
    private Stream<HostStep> changedCards() {
        var unplug = new ArrayList<HostStep>();
        var plug = new ArrayList<HostStep>();
        staying().forEach(domain -> {
            if (domain.run() instanceof RunState.Running running) {
                var cards = new CardChanges(host.hypervisor(), domain.name(), running.cards(), wanted(domain));
                unplug.addAll(cards.unplug());
                plug.addAll(cards.plug());
            }
        });
        return Stream.concat(unplug.stream(), plug.stream());
    }

    private Stream<HostStep> reconnections() {
        return staying().flatMap(domain -> domain.run() instanceof RunState.Running running
                ? running.nics().stream().flatMap(card -> card.fault().stream().map(fault ->
                        new ReconnectNic(host.hypervisor(), domain.name(), card.nic().name(), fault)))
                : Stream.empty());
    }

    private Stream<HostStep> newAndChangedPorts() {
        return transaction(desired.bridgePorts().values().stream()
                .filter(port -> !port.equals(observed.bridgePorts().get(port.name())))
                .map(port -> new ChangeBridge.Change(
                        Optional.ofNullable(observed.bridgePorts().get(port.name())), new BridgeChange.Put(port)))
                .toList());
    }

    private Stream<HostStep> removedPorts() {
        return transaction(observed.bridgePorts().values().stream()
                .filter(port -> !desired.bridgePorts().containsKey(port.name()))
                .map(Reconciler::removal)
                .toList());
    }

    private static ChangeBridge.Change removal(BridgePort port) {
        return new ChangeBridge.Change(Optional.of(port), new BridgeChange.Remove(port.name()));
    }

    private Stream<HostStep> transaction(List<ChangeBridge.Change> changes) {
        return changes.isEmpty() ? Stream.empty() : Stream.of(new ChangeBridge(host.hostSwitch(), changes));
    }

    private Stream<DomainStatus> staying() {
        return observed.domains().values().stream().filter(this::stays);
    }

    /** A domain stays as long as its name and UUID do; hypervisors know no other way to change the UUID. */
    private boolean stays(DomainStatus domain) {
        var wanted = desired.domains().get(domain.name());
        return wanted != null && wanted.uuid().equals(domain.definition().uuid());
    }

    private boolean observedToStay(Domain domain) {
        var present = observed.domains().get(domain.name());
        return present != null && stays(present);
    }

    private Domain wanted(DomainStatus domain) {
        return desired.domains().getOrDefault(domain.name(), domain.definition());
    }
}
