package org.opennfx.backends.embedded;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.backends.host.HugepageUse;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.PageSize;
import org.opennfx.backends.model.VnfMemory;

/**
 * Who holds which memory of the machine. Everything follows from what is wanted and what is held, so that nothing is
 * given out twice: what is held stays, huge pages are set aside from what then is left, and guests get the rest.
 *
 * @param wanted the reservation; the pages of 1024 MiB are set aside first
 * @param held the memory of the guests that run
 */
record GuestMemory(MachineModel model, Hugepages wanted, Collection<VnfMemory> held) {
    /** The host-os switch keeps its buffers in one page of 1024 MiB, where there are such pages. */
    private static final long PAGES_OF_THE_SWITCH = 1;

    List<HugepageUse> use() {
        return Stream.of(PageSize.MIB_1024, PageSize.MIB_2).map(this::use).toList();
    }

    private HugepageUse use(PageSize size) {
        var total = total(size);
        return new HugepageUse(size, wanted.count(size), total, total - heldPages(size));
    }

    /** A page that is held is not given back, however few are wanted. */
    private long total(PageSize size) {
        return Math.max(heldPages(size), Math.min(wanted.count(size), possible(size)));
    }

    private long possible(PageSize size) {
        var forAll = Math.min(model.hugepageMemoryKib(), model.memoryKib() - model.systemMemoryKib() - ordinaryKib());
        var others = switch (size) {
            case MIB_1024 -> heldPages(PageSize.MIB_2) * PageSize.MIB_2.kibibytes();
            case MIB_2 -> total(PageSize.MIB_1024) * PageSize.MIB_1024.kibibytes();
        };
        return Math.max(0, forAll - others) / size.kibibytes();
    }

    private long heldPages(PageSize size) {
        var byGuests = heldByGuests(size);
        return size == PageSize.MIB_1024 ? byGuests + heldByTheSwitch(byGuests) : byGuests;
    }

    private long heldByGuests(PageSize size) {
        return held.stream().filter(memory -> memory.hugepages().equals(Optional.of(size)))
                .mapToLong(memory -> size.pagesFor(memory.kibibytes())).sum();
    }

    /** The switch takes its page as soon as there is one, which is before any guest can have one. */
    private long heldByTheSwitch(long byGuests) {
        return byGuests > 0
                ? PAGES_OF_THE_SWITCH
                : Math.min(PAGES_OF_THE_SWITCH, Math.min(wanted.count(PageSize.MIB_1024), possible(PageSize.MIB_1024)));
    }

    /** Why a guest with this memory cannot run now. */
    Optional<String> shortage(VnfMemory memory) {
        return memory.hugepages().map(size -> shortageOfPages(size, memory.kibibytes()))
                .orElseGet(() -> shortageOfMemory(memory.kibibytes()));
    }

    private Optional<String> shortageOfPages(PageSize size, long kibibytes) {
        var needed = size.pagesFor(kibibytes);
        var free = use(size).free();
        return needed <= free
                ? Optional.empty()
                : Optional.of("cannot allocate memory: " + needed + " huge pages of " + size + " MiB needed, " + free
                        + " free");
    }

    private Optional<String> shortageOfMemory(long kibibytes) {
        var free = freeKib();
        return kibibytes <= free
                ? Optional.empty()
                : Optional.of("cannot allocate memory: " + kibibytes + " KiB needed, " + free + " KiB free");
    }

    /** Memory that is neither the system's, nor set aside, nor a guest's. */
    long freeKib() {
        var setAside = use().stream().mapToLong(use -> use.total() * use.size().kibibytes()).sum();
        return Math.max(0, model.memoryKib() - model.systemMemoryKib() - setAside - ordinaryKib());
    }

    private long ordinaryKib() {
        return held.stream().filter(memory -> memory.hugepages().isEmpty()).mapToLong(VnfMemory::kibibytes).sum();
    }
}
