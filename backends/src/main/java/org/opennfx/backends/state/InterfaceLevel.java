package org.opennfx.backends.state;

import java.util.Locale;
import java.util.stream.Stream;
import org.opennfx.datastore.tree.ContainerNode;

/** How much of an interface is shown, by the names of the parameters that ask for it. */
enum InterfaceLevel {
    TERSE(false, false, Traffic.NONE, true),
    BRIEF(true, false, Traffic.NONE, true),
    MEDIA(true, true, Traffic.TOTALS, false),
    /** What is shown to who asks for no level. */
    STANDARD(true, true, Traffic.TOTALS, true),
    DETAIL(true, true, Traffic.TOTALS, true),
    STATISTICS(true, true, Traffic.ERRORS, true),
    EXTENSIVE(true, true, Traffic.MAC, true);

    /** Counters, each case with those of the cases before it. */
    enum Traffic {
        NONE,
        TOTALS,
        ERRORS,
        /** Those of the Ethernet layer. */
        MAC
    }

    private final boolean link;
    private final boolean identified;
    private final Traffic traffic;
    private final boolean units;

    InterfaceLevel(boolean link, boolean identified, Traffic traffic, boolean units) {
        this.link = link;
        this.identified = identified;
        this.traffic = traffic;
        this.units = units;
    }

    /** @param input of the rpc, which has at most one of them */
    static InterfaceLevel of(ContainerNode input) {
        return Stream.of(TERSE, BRIEF, MEDIA, DETAIL, STATISTICS, EXTENSIVE)
                .filter(level -> input.has(level.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(STANDARD);
    }

    /** Whether its description and the properties of its link are shown. */
    boolean showsLink() {
        return link;
    }

    /** Whether its numbers and addresses are shown. */
    boolean identifies() {
        return identified;
    }

    boolean shows(Traffic counters) {
        return traffic.compareTo(counters) >= 0;
    }

    /** Whether its logical units are shown. */
    boolean showsUnits() {
        return units;
    }
}
