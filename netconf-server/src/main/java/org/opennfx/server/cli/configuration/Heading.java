package org.opennfx.server.cli.configuration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.backends.host.SoftwareRelease;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.state.Numbers;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.tree.ContainerNode;

/** What the command line shows above a configuration as a whole, as Junos does. */
final class Heading {
    private Heading() {}

    /** That of what is running: who committed it, and the release, unless it names one itself. */
    static List<String> committed(Commit commit, ContainerNode running) {
        var last = "## Last commit: " + Numbers.dateTime(commit.time()) + " by " + commit.user();
        var named = running.inner(NfxPath.configuration()).flatMap(top -> top.leaf("version")).isPresent();
        return named ? List.of(last) : List.of(last, "version " + SoftwareRelease.JUNOS + ";");
    }

    /** That of a candidate; none while it has no changes. */
    static List<String> edited(Optional<Instant> lastEdit) {
        return lastEdit.stream().map(time -> "## Last changed: " + Numbers.dateTime(time)).toList();
    }
}
