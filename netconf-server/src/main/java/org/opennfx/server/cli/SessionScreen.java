package org.opennfx.server.cli;

import java.util.function.Consumer;
import org.opennfx.server.cli.Console.Echo;
import org.opennfx.server.cli.Console.Typed;
import org.opennfx.server.line.Flow;

/** The screen of one command: its answer goes through its pipes, and its questions to the console. */
record SessionScreen(Console console, Flow flow) implements Screen {
    @Override
    public void line(String text) {
        flow.line(text);
    }

    @Override
    public void flush() {
        flow.flush();
        console.flush();
    }

    @Override
    public void message(String text) {
        console.write(text);
    }

    @Override
    public String ask(String question) {
        return answer(question, Echo.SEEN);
    }

    @Override
    public String askSecretly(String question) {
        return answer(question, Echo.HIDDEN);
    }

    private String answer(String question, Echo echo) {
        return switch (console.answer(question, echo)) {
            case Typed.Text(var line) -> line;
            case Typed.Nothing(), Typed.End _ -> throw new Abandoned("there is no answer");
        };
    }

    @Override
    public void takeLines(Consumer<String> each) {
        while (true) {
            switch (console.answer("", Echo.SEEN)) {
                case Typed.Text(var line) -> each.accept(line);
                case Typed.End _ -> {
                    return;
                }
                case Typed.Nothing() -> throw new Abandoned("broken off");
            }
        }
    }

    @Override
    public void connect(Remote remote) {
        try (remote) {
            console.connect(remote);
        }
    }

    @Override
    public int height() {
        return console.rows();
    }

    @Override
    public int width() {
        return console.columns();
    }
}
