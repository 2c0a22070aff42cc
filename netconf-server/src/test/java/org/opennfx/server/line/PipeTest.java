package org.opennfx.server.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.error.RpcException;

class PipeTest {
    private static final List<String> ANSWER = List.of("eth0 up", "eth1 down", "VNF Interfaces", "eth2 up");

    private static final Pipe.Files NO_FILES = new Pipe.Files() {
        @Override
        public Flow save(String name) {
            throw new IllegalStateException(name);
        }

        @Override
        public Flow append(String name) {
            throw new IllegalStateException(name);
        }
    };

    private static List<String> through(String pipes) {
        var shown = new ArrayList<String>();
        var flow = through(Line.of("show x " + pipes), shown::add);
        ANSWER.forEach(flow::line);
        flow.end();
        return shown;
    }

    private static Flow through(Line line, Flow last) {
        return line.through(last, NO_FILES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "| match up > eth0 up,eth2 up",
        "| match UP | count > Count: 2 lines",
        "| except eth > VNF Interfaces",
        "| find \"VNF interfaces\" > VNF Interfaces,eth2 up",
        "| find nothing > Pattern not found",
        "| last 1 > eth2 up",
        "| count > Count: 4 lines",
        "| trim 5 | match ^up$ > up,up",
        "| no-more | match \"[01] \" | except down > eth0 up",
        "| cou > Count: 4 lines"
    })
    void linesGoThroughOnePipeBehindTheOther(String pipes, String shown) {
        assertEquals(List.of(shown.split(",")), through(pipes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "| nothing > 9",
        "| match > 15",
        "| match ( > 15",
        "| match a b > 17",
        "| last x > 14",
        "| display yaml > 17",
        "| > 9"
    })
    void aPipeThatIsWrongIsToldAtItsColumn(String pipes, int column) {
        var problem = assertThrows(CommandProblem.class, () -> {
            var line = Line.of("show x " + pipes);
            through(line, _ -> { });
            line.display();
        });
        assertEquals(column, problem.column());
    }

    @Test
    void aPatternThatGoesThroughALineForEverIsGivenUp() {
        var flow = through(Line.of("x | match (.*)(.*)(.*)(.*)(.*)(.*)b"), _ -> { });
        assertThrows(RpcException.class, () -> flow.line("a".repeat(60) + "c"));
    }

    @Test
    void displaysSayTheForm() {
        assertEquals(Display.Form.SET, Line.of("show x | display set").display().form());
        assertEquals(new Display(Display.Form.SET, true, false, false, false), Line.of("show x | display set relative").display());
        assertEquals(new Display(Display.Form.XML, false, true, false, false), Line.of("show x | display inheritance | display xml").display());
        assertEquals(Display.TEXT, Line.of("show x | match y").display());
    }
}
