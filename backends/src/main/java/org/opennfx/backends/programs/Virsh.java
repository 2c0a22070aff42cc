package org.opennfx.backends.programs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.backends.host.GuestActivity;
import org.opennfx.backends.host.SystemGuest;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.host.HostException;

/** {@code virsh list}: the control plane and the virtual machines, by the numbers that the device has for them. */
record Virsh(Host host) implements HypervisorShell.HostProgram {
    private static final String ROW = " %-5s %-30s %s";

    private record Row(int id, String name, boolean runs, String state) {
        String text() {
            return ROW.formatted(runs ? id : "-", name, state);
        }
    }

    @Override
    public List<String> run(List<String> arguments) throws HostException {
        return switch (String.join(" ", arguments)) {
            case "list" -> table(rows().filter(Row::runs));
            case "list --all" -> table(rows());
            default -> List.of("virsh: here it knows list and list --all");
        };
    }

    private static List<String> table(Stream<Row> rows) {
        var head = Stream.of(ROW.formatted("Id", "Name", "State"), "-".repeat(52));
        return Stream.of(head, rows.map(Row::text), Stream.of("")).flatMap(lines -> lines).toList();
    }

    /** Those that run, and behind them the others. */
    private Stream<Row> rows() throws HostException {
        var ledger = host.identities().ledger();
        var activity = host.hypervisor().activity();
        var rows = new ArrayList<Row>();
        host.system().guests().stream()
                .filter(guest -> guest.name().equals(SystemGuest.CONTROL_PLANE))
                .forEach(guest -> rows.add(new Row(guest.id(), guest.name(), true, "running")));
        for (var domain : host.hypervisor().domains()) {
            var state = Optional.ofNullable(activity.get(domain.name())).map(GuestActivity::state).orElse("shut off");
            ledger.find(domain.name()).ifPresent(known -> rows.add(new Row(known.id(), domain.name(), domain.running(), state)));
        }
        return rows.stream().sorted(Comparator.comparing((Row row) -> !row.runs()).thenComparing(Row::id));
    }
}
