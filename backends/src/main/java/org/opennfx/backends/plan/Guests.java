package org.opennfx.backends.plan;

import java.util.Collection;
import java.util.Optional;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.host.StartOutcome;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hypervisor, and what is known of its domains' being started: which are due, which failed, which must not be. */
public record Guests(Hypervisor hypervisor, DueStarts due, StartFailures failures, DiskHolds holds) {
    private static final Logger LOG = LoggerFactory.getLogger(Guests.class);

    /** Those of a hypervisor that nothing failed on yet. */
    public Guests(Hypervisor hypervisor, DueStarts due) {
        this(hypervisor, due, new StartFailures(), new DiskHolds());
    }

    /**
     * Boots a domain, and keeps the reason if the host cannot run it now; the log has it too.
     *
     * @throws HostException the domain is unknown, or the host could not even try
     */
    public StartOutcome boot(String domain) throws HostException {
        var outcome = holds.unlessHeld(domain, hypervisor::start);
        failures.note(domain, switch (outcome) {
            case StartOutcome.Started _ -> Optional.empty();
            case StartOutcome.Refused(var words) -> Optional.of(words);
        });
        if (outcome instanceof StartOutcome.Refused(var words)) {
            LOG.warn("VNF {} does not start: {}", domain, words);
        }
        return outcome;
    }

    /**
     * Does the same to several domains, to as many at once as the hypervisor can start.
     *
     * @throws HostException as {@link SomeAtOnce#each} says
     */
    void each(Collection<String> domains, SomeAtOnce.Work work) throws HostException {
        new SomeAtOnce(hypervisor.startsAtOnce()).each(domains, work);
    }

    /**
     * Keeps a domain that is shut off from being started, until it is {@linkplain DiskHolds#release released}.
     *
     * @param why what the start is refused with
     * @return false where the domain runs, or is held already
     */
    public boolean hold(String domain, String why) throws HostException {
        return holds.hold(domain, why, () ->
                hypervisor.domains().stream().noneMatch(each -> each.name().equals(domain) && each.running()));
    }

    /**
     * Forgets the due starts that are done.
     *
     * @throws HostException the hypervisor does not tell which domains run; they are due still
     */
    public void settle(DomainsNow domains) throws HostException {
        if (!due.isEmpty()) {
            due.settle(domains.get(), failures);
        }
    }
}
