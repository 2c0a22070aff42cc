package org.opennfx.backends.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The VLANs of one switch by name, and the one place where the members of a port become VLAN ids. A member is the name
 * of a VLAN, its id, a range of ids or {@code all}. A name wins over an id that looks the same. A range and {@code all}
 * stand for the VLANs that exist among them.
 */
public final class VlanTable {
    private final Map<String, VlanIds> byName;
    private final VlanIds defined;

    private VlanTable(Map<String, VlanIds> byName) {
        this.byName = Map.copyOf(byName);
        this.defined = VlanIds.union(byName.values());
    }

    public static VlanTable of(List<? extends Vlan> vlans) {
        var byName = new HashMap<String, VlanIds>();
        vlans.forEach(vlan -> byName.put(vlan.name(), vlan.ids()));
        return new VlanTable(byName);
    }

    /** The ids of all VLANs. */
    public VlanIds defined() {
        return defined;
    }

    /** The VLANs that the members stand for; empty members have none. */
    public Members resolve(List<String> members) {
        var ids = VlanIds.none();
        var undefined = new ArrayList<String>();
        for (var member : members) {
            var found = resolve(member);
            ids = ids.union(found.orElse(VlanIds.none()));
            if (found.isEmpty()) {
                undefined.add(member);
            }
        }
        return new Members(ids, undefined);
    }

    /** The one VLAN that a name or an id stands for, such as a native VLAN. */
    public Optional<VlanId> resolveOne(String member) {
        return resolve(member).flatMap(VlanIds::first);
    }

    private Optional<VlanIds> resolve(String member) {
        if (member.equals("all")) {
            return Optional.of(defined);
        }
        return Optional.ofNullable(byName.get(member))
                .or(() -> VlanRange.parse(member).map(defined::intersection).filter(ids -> !ids.isEmpty()));
    }

    /**
     * What the members of a port stand for.
     *
     * @param undefined the members that no VLAN of the switch answers to, in their order
     */
    public record Members(VlanIds ids, List<String> undefined) {
        public Members {
            undefined = List.copyOf(undefined);
        }
    }
}
