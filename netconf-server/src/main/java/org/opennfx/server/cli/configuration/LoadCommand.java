package org.opennfx.server.cli.configuration;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.server.cli.Keywords;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Offer;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.cli.Words;
import org.opennfx.server.operations.ConfigSource;

/** {@code load}: all of what is given is loaded, or nothing. */
record LoadCommand(Editing editing) implements Command {
    private static final Keywords ACTIONS = new Keywords(List.of(
            Offer.keyword("factory-default", "Override existing configuration with factory default"),
            Offer.keyword("merge", "Merge contents with existing configuration"),
            Offer.keyword("override", "Override existing configuration"),
            Offer.keyword("replace", "Replace configuration data"),
            Offer.keyword("set", "Execute set of commands on existing configuration"),
            Offer.keyword("update", "Update existing configuration")));
    private static final Keywords SOURCES = new Keywords(List.of(
            Offer.keyword("relative", "Load configuration relative to current edit point"),
            Offer.keyword("terminal", "Use login terminal")));

    @Override
    public Mode.Next run(Request request, Screen screen) {
        var words = request.words();
        var action = ACTIONS.full(words, 0);
        if (action.equals("factory-default")) {
            request.atMost(1);
            editing.database().load(editing.session(), new ConfigSource.FactoryDefault());
        } else {
            var isRelative = isRelative(words.from(1));
            if (isRelative && LoadAction.of(action) == LoadAction.OVERRIDE) {
                throw words.problem(1, "syntax error.");
            }
            load(LoadAction.of(action), isRelative ? request.at() : Level.TOP, screen);
        }
        screen.message("load complete");
        return new Mode.Next.Stay();
    }

    /** @param words behind the action: terminal, and perhaps relative before or behind it */
    private static boolean isRelative(Words words) {
        var names = new ArrayList<String>();
        for (var at = 0; at < Math.max(1, words.size()); at++) {
            names.add(SOURCES.full(words, at));
        }
        if (!names.remove("terminal")) {
            throw words.problem(words.size(), "syntax error, expecting <terminal>.");
        }
        var isRelative = names.remove("relative");
        if (!names.isEmpty()) {
            throw words.problem(words.size() - 1, "syntax error.");
        }
        return isRelative;
    }

    private void load(LoadAction action, Level at, Screen screen) {
        screen.message("[Type ^D at a new line to end input]");
        var text = new StringBuilder();
        screen.takeLines(line -> text.append(line).append('\n'));
        var edit = new LoadedText(editing.language(), at).read(action, text.toString());
        var wrong = LoadedText.wrong(edit);
        if (!wrong.isEmpty()) {
            wrong.forEach(node -> screen.message(told(node)));
            throw RpcError.application(ErrorTag.OPERATION_FAILED, "load failed (" + wrong.size() + " errors)").asException();
        }
        editing.load(edit, screen);
    }

    private static String told(EditNode.Invalid node) {
        return "terminal:" + node.location().line() + ":(" + node.location().column() + ") " + node.problem().message();
    }

    @Override
    public List<Offer> offers(Level at, Words words) {
        if (words.isEmpty()) {
            return ACTIONS.offers();
        }
        if (ACTIONS.full(words, 0).equals("factory-default")) {
            return List.of(END);
        }
        var given = new ArrayList<String>();
        for (var index = 1; index < words.size(); index++) {
            given.add(SOURCES.full(words, index));
        }
        var offers = new ArrayList<Offer>();
        if (given.contains("terminal")) {
            offers.add(END);
        }
        SOURCES.offers().stream().filter(offer -> !given.contains(offer.text())).forEach(offers::add);
        return offers;
    }
}
