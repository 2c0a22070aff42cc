package org.opennfx.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.tools.doctor.Condition;
import org.opennfx.tools.doctor.Diagnosis;
import org.opennfx.tools.doctor.DiagnosisTable;

final class DoctorCommandTest {
    @TempDir
    private Path folder;

    /** No machine has this namespace, so that the same is missing on each. */
    @Test
    void whatIsMissingIsToldWithTheCommandThatMendsIt() throws Exception {
        var state = folder.resolve("state");
        var run = CommandRun.of("doctor", "--namespace", "nfx-nowhere", "--state", state, "--port", 0, "--format", "json");
        assertEquals(1, run.exitCode(), run::err);
        var diagnoses = JsonMapper.builder().build().readTree(run.out());
        var bridge = diagnoses.valueStream()
                .filter(each -> each.path("check").asText().equals("bridge eth0br"))
                .findFirst()
                .orElseThrow();
        assertEquals("missing", bridge.path("condition").asText());
        assertEquals("tools/host-setup --namespace nfx-nowhere", bridge.path("remedy").asText());
        assertTrue(diagnoses.size() > 15, run::out);
        assertFalse(Files.exists(state), "it changes nothing");
    }

    @Test
    void theTableHasTheRemedyBelow() throws Exception {
        var out = new StringWriter();
        DiagnosisTable.write(List.of(
                new Diagnosis("root", Condition.OK, "runs as root", Optional.empty()),
                new Diagnosis("libvirtd", Condition.MISSING, "refused", Optional.of("tools/host-setup"))), out);
        assertEquals(
                """
                ok       root                 runs as root
                missing  libvirtd             refused
                                              mend: tools/host-setup
                """,
                out.toString().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void aPortThatCannotBeIsRefused() {
        var run = CommandRun.of("doctor", "--port", "ssh");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("ssh is not a port"), run::err);
    }
}
