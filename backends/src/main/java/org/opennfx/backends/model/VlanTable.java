package org.opennfx.backends.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opennfx.datastore.path.InstancePath;

/**
 * The VLANs of one switch by name, and the one place where the members of a port become VLAN ids. A member is the name
 * of a VLAN, its id, a range of ids or {@code all}. A name wins over an id that looks the same. A range and {@code all}
 * stand for the VLANs that exist among them.
 */
public final class VlanTable {
    public static final VlanTable EMPTY = of(List.of());

    private final SortedMap<String, VlanIds> byName;
    private final Map<String, String> statements;
    private final VlanIds defined;
    private final List<Overlap> overlaps;

    private VlanTable(
            SortedMap<String, VlanIds> byName, Map<String, String> statements, VlanIds defined, List<Overlap> overlaps) {
        this.byName = Collections.unmodifiableSortedMap(byName);
        this.statements = Map.copyOf(statements);
        this.defined = defined;
        this.overlaps = List.copyOf(overlaps);
    }

    public static VlanTable of(List<Vlan> vlans) {
        var byName = new TreeMap<String, VlanIds>();
        var statements = new HashMap<String, String>();
        var owners = new TreeMap<VlanId, String>();
        var overlaps = new ArrayList<Overlap>();
        for (var vlan : vlans) {
            byName.put(vlan.name(), vlan.ids());
            statements.put(vlan.name(), vlan.statement());
            var shared = vlan.ids().stream()
                    .flatMap(id -> Stream.ofNullable(owners.putIfAbsent(id, vlan.name()))
                            .map(owner -> new Overlap(vlan.name(), id, owner)))
                    .toList();
            overlaps.addAll(shared.subList(0, Math.min(1, shared.size())));
        }
        return new VlanTable(byName, statements, VlanIds.union(byName.values()), overlaps);
    }

    /** The ids of each VLAN. */
    public SortedMap<String, VlanIds> byName() {
        return byName;
    }

    /** The node that gives a VLAN its ids, below that of the VLAN. */
    public InstancePath idsOf(String vlan, InstancePath path) {
        return Optional.ofNullable(statements.get(vlan)).map(name -> NfxPath.below(path, name)).orElse(path);
    }

    /** The ids of all VLANs. */
    public VlanIds defined() {
        return defined;
    }

    /** A VLAN that has an id of another one that stands before it. */
    public record Overlap(String vlan, VlanId id, String owner) {}

    /** For each VLAN the first id that it shares, in the order of the VLANs. */
    public List<Overlap> overlaps() {
        return overlaps;
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

    @Override
    public boolean equals(Object other) {
        return other == this || (other instanceof VlanTable table && table.byName.equals(byName));
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
