package org.opennfx.server.cli.configuration;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.server.cli.Face;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;

/** The mode in which the configuration is changed. */
final class ConfigurationMode implements Mode {
    private final Editing editing;
    private final Editors editors;
    private final CommandSet commands;
    private final Face face;

    ConfigurationMode(Editing editing, Editors editors, CommandSet commands, Face face) {
        this.editing = editing;
        this.editors = editors;
        this.commands = commands;
        this.face = face;
    }

    @Override
    public Optional<String> banner() {
        return Optional.of(reminder().orElse("") + "{master:0}" + editing.banner());
    }

    private Optional<String> reminder() {
        return editing.database()
                .unconfirmed()
                .map(minutes -> "# commit confirmed will be rolled back in " + minutes + (minutes == 1 ? " minute\n" : " minutes\n"));
    }

    @Override
    public String prompt() {
        return face.prompt(editing.session().user(), '#');
    }

    @Override
    public Next run(Line line, Screen screen) {
        try {
            return run(editing.level(), line.words(), line, screen);
        } catch (RpcException e) {
            return told(e, screen);
        }
    }

    private Next run(Level at, Words words, Line line, Screen screen) {
        return switch (commands.name(words)) {
            case "top" -> upwards(Upwards.top(words.from(1)), line, screen);
            case "up" -> upwards(Upwards.up(at, words.from(1)), line, screen);
            case String name -> run(commands.command(name), new Command.Request(at, words.from(1), line), screen);
        };
    }

    private static Next run(Command command, Command.Request request, Screen screen) {
        command.requireSuits(request.line());
        return command.run(request, screen);
    }

    private Next upwards(Upwards upwards, Line line, Screen screen) {
        if (!upwards.words().isEmpty()) {
            return run(upwards.level(), upwards.words(), line, screen);
        }
        editing.leaveTo(upwards.level());
        return new Next.Stay();
    }

    /** Who keeps others out is told as the device does, and what may not be changed with its place. */
    private Next told(RpcException failure, Screen screen) {
        if (failure.errors().getFirst().tag() != ErrorTag.IN_USE) {
            throw new Failures(editing.language(), screen).ofEdit(failure);
        }
        editors.tellWhoLocks(failure, screen);
        return new Next.Stay();
    }

    @Override
    public void abandoned() {
        editors.leave(editing);
    }

    @Override
    public List<Offer> offers(Words words) {
        return offers(editing.level(), words);
    }

    private List<Offer> offers(Level at, Words words) {
        if (words.isEmpty()) {
            return commands.offers();
        }
        return switch (commands.name(words)) {
            case "top" -> above(Upwards.top(words.from(1)));
            case "up" -> above(Upwards.up(at, words.from(1)));
            case String name -> commands.command(name).offers(at, words.from(1));
        };
    }

    private List<Offer> above(Upwards upwards) {
        return upwards.words().isEmpty() ? commands.offersAbove() : offers(upwards.level(), upwards.words());
    }
}
