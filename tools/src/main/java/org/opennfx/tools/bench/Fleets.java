package org.opennfx.tools.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** How long programs take to start many devices at once, and what memory these hold. */
final class Fleets implements Section {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Settings settings;
    private final List<Target> targets;
    private final Notes notes;
    private final Table table;
    private final String ready;
    private final String resident;
    private final String each;

    Fleets(Settings settings, List<Target> targets, Notes notes) {
        this.settings = settings;
        this.targets = targets;
        this.notes = notes;
        table = Table.whereLessIsBetter("many devices", targets.stream().map(Target::name).toList());
        ready = "all ports of " + Figure.count(settings.devices()) + " open, s";
        resident = "resident then, MiB";
        each = "of that a device, KiB";
    }

    @Override
    public Table measure() {
        List.of(ready, resident, each).forEach(table::row);
        targets.forEach(target -> target.fleet().ifPresent(fleet -> measure(target.name(), fleet)));
        return table;
    }

    private void measure(String name, FleetStart fleet) {
        var begin = System.nanoTime();
        try (var process = ServerProcess.start(fleet.command(settings.devices()), fleet.ports(settings.devices()), PATIENCE)) {
            table.put(ready, name, Figure.seconds(Duration.ofNanos(System.nanoTime() - begin)));
            var memory = process.memory();
            table.put(resident, name, Figure.mebibytes(memory));
            table.put(each, name, Figure.kibibytes((double) memory / settings.devices(), ""));
        } catch (IOException e) {
            notes.add(name, Figure.count(settings.devices()) + " devices", e);
        }
    }
}
