package org.opennfx.server.cli.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.Errors;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.text.Printable;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.cli.UserFiles;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.junos.Form;
import org.opennfx.server.junos.LoadAction;
import org.opennfx.server.junos.LoadBodies;
import org.opennfx.server.line.Keywords;
import org.opennfx.server.line.Words;
import org.opennfx.server.operations.ConfigSource;

/** {@code load}: all of what is given is loaded, or nothing. */
record LoadCommand(Editing editing, UserFiles files) implements Command {
    private static final Keywords ACTIONS = new Keywords(List.of(
            Offer.word("factory-default", "Override existing configuration with factory default"),
            Offer.word("merge", "Merge contents with existing configuration"),
            Offer.word("override", "Override existing configuration"),
            Offer.word("patch", "Load patch file into configuration"),
            Offer.word("replace", "Replace configuration data"),
            Offer.word("set", "Execute set of commands on existing configuration"),
            Offer.word("update", "Update existing configuration")));
    private static final Keywords SOURCES = new Keywords(List.of(
            Offer.word("relative", "Load configuration relative to current edit point"),
            Offer.word("terminal", "Use login terminal")));
    private static final Offer FILE = Offer.placeholder("filename", "Filename (URL, local, remote)");
    /** Of a longer line, the column says enough. */
    private static final int LONGEST_SHOWN = 200;

    /** What has no place for a level. */
    private static final Set<LoadAction> WHOLE = Set.of(LoadAction.OVERRIDE, LoadAction.PATCH);

    @Override
    public Mode.Next run(Request request, Screen screen) {
        var words = request.words();
        var action = ACTIONS.full(words, 0);
        if (action.equals("factory-default")) {
            request.atMost(1);
            editing.database().load(editing.session(), new ConfigSource.FactoryDefault());
        } else {
            load(action, LoadSource.read(words.from(1)), request, screen);
        }
        screen.message("load complete");
        return new Mode.Next.Stay();
    }

    private void load(String name, LoadSource source, Request request, Screen screen) {
        var action = LoadAction.named(name).orElseThrow();
        if (source.isRelative() && WHOLE.contains(action)) {
            throw request.words().problem(1, "syntax error.");
        }
        var text = source.text(editing, files, screen);
        var bodies = new LoadBodies(
                editing.language().schema(), editing.language().grammar(), source.isRelative() ? request.at() : Level.TOP);
        var edit = bodies.of(text, name.equals("set") ? Form.SET : source.form(text), action);
        var wrong = EditNode.invalid(edit);
        if (!wrong.isEmpty()) {
            var lines = text.lines().toList();
            wrong.stream().limit(Errors.MOST).forEach(node -> tell(node, source, lines, screen));
            throw RpcError.application(ErrorTag.OPERATION_FAILED, "load failed (" + wrong.size() + " errors)").asException();
        }
        editing.load(edit, screen);
    }

    private static void tell(EditNode.Invalid wrong, LoadSource source, List<String> lines, Screen screen) {
        var at = wrong.location();
        screen.message(source + ":" + at.line() + ":(" + at.column() + ") " + Printable.line(wrong.problem().message()));
        if (at.line() >= 1 && at.line() <= lines.size() && at.column() >= 1) {
            var line = lines.get(at.line() - 1);
            if (line.length() <= LONGEST_SHOWN) {
                screen.message("  " + Printable.line(line.replace('\t', ' ')));
                screen.message(" ".repeat(at.column() + 1) + "^");
            }
        }
    }

    @Override
    public List<Offer> offers(Level at, Words words) {
        if (words.isEmpty()) {
            return ACTIONS.offers();
        }
        if (ACTIONS.full(words, 0).equals("factory-default")) {
            return List.of(END);
        }
        var given = words.from(1).texts();
        var offers = new ArrayList<Offer>();
        if (given.stream().anyMatch(word -> !word.equals("relative"))) {
            offers.add(END);
        } else {
            offers.add(FILE);
            offers.add(SOURCES.offers().getLast());
        }
        if (!given.contains("relative")) {
            offers.add(SOURCES.offers().getFirst());
        }
        return offers;
    }
}
