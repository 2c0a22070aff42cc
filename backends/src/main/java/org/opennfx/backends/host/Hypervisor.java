package org.opennfx.backends.host;

import java.util.List;
import java.util.Map;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.datastore.host.HostException;

/**
 * Runs the virtual machines. Every operation reaches its goal or changes nothing; one whose goal is already reached does
 * nothing, so that steps can be undone without knowing how far they came. Safe for use by several threads.
 */
public interface Hypervisor {
    /** All domains that are defined, or run without a definition, in the order of their definition. */
    List<DomainStatus> domains() throws HostException;

    /** The networks that guests are plugged into. */
    GuestNetworks networks();

    /** What the guests are doing, by the names of their domains. */
    Map<String, GuestActivity> activity() throws HostException;

    /** How a card with this other end is plugged in here. */
    Plug plug(Attachment attachment);

    /**
     * Keeps this definition under the domain's name, in place of an older one. A running guest is not touched.
     *
     * @throws HostException the domain has another UUID, or another domain has this one
     */
    void define(Domain domain) throws HostException;

    /** Forgets a definition. Does nothing when there is none. */
    void undefine(String domain) throws HostException;

    /**
     * Boots a domain with its definition, unless it runs.
     *
     * @throws HostException the domain is unknown, or the host could not even try
     */
    StartOutcome start(String domain) throws HostException;

    /** How many domains may be started at the same time; one where their order has to be the same each time. */
    int startsAtOnce();

    /**
     * Asks the guest to shut down, and takes its power where it does not do so in time; returns when it is off. What takes
     * this long is no step of a commit.
     */
    ShutdownOutcome shutdown(String domain) throws HostException;

    /** Takes the power from the guest. */
    void destroy(String domain) throws HostException;

    /**
     * Plugs a card into a running guest; the definition stays as it is. Does nothing while the domain is shut off, and where
     * another card of this name is {@linkplain NicStatus#leaving leaving}: there is room for this one after the next boot.
     */
    void attach(String domain, Nic nic) throws HostException;

    /** Unplugs a card from a running guest. One that the guest does not give back in time is {@linkplain NicStatus#leaving leaving}. */
    void detach(String domain, String nic) throws HostException;

    /** Mends the {@linkplain NicStatus#fault fault} of a card of a running guest. */
    void reconnect(String domain, String nic) throws HostException;

    /** Changes a card of a running guest in place. */
    void update(String domain, Nic nic) throws HostException;

    /** The addresses that the internal network has given out. */
    List<Lease> leases() throws HostException;

    /** What of the memory of the machine is set aside for the guests of this device. */
    Hugepages reservedHugepages() throws HostException;

    /**
     * Sets memory aside.
     *
     * @throws HostException the host has found less than was asked for; what it has found is set aside
     */
    void reserveHugepages(Hugepages hugepages) throws HostException;

    /** What became of the reservation, one entry for each size of pages. */
    List<HugepageUse> hugepageUse() throws HostException;

    /** Memory that nobody holds and that is not set aside, in KiB. */
    long freeMemoryKib() throws HostException;

    /** What is taken of the disk that has the images, in KiB. */
    long usedStorageKib() throws HostException;
}
