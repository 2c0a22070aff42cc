package org.opennfx.server.cli.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.codec.StatementKind;
import org.opennfx.server.cli.Face;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.UserFiles;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Keywords;
import org.opennfx.server.line.Words;
import org.opennfx.server.operations.RescueConfiguration;

/** The commands of the configuration mode by their names: those that the user may call, whose rights can change meanwhile. */
final class CommandSet {
    private static final Offer TOP = Offer.word("top", "Exit to top level of configuration");
    private static final Offer UP = Offer.word("up", "Exit one level of configuration");

    /** The operations of NETCONF that commands are, beside that to edit, without which nobody gets here. */
    private static final Map<String, String> NEEDED = Map.of("commit", "commit");

    private final Editing editing;
    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final List<Offer> offers = new ArrayList<>();

    CommandSet(Editing editing, Editors editors, RescueConfiguration rescue, UserFiles files, Face face, Mode operational) {
        this.editing = editing;
        var leaving = new Leaving(editing, editors);
        statement("activate", "Remove the inactive tag from a statement", StatementKind.NODE, editing);
        statement("annotate", "Annotate the statement with a comment", StatementKind.COMMENT, editing);
        add("commit", "Commit current set of changes", new CommitCommand(editing, leaving, face.tellsOfChecks()));
        statement("copy", "Copy a statement", StatementKind.TO, editing);
        statement("deactivate", "Add the inactive tag to a statement", StatementKind.NODE, editing);
        add("delete", "Delete a data element", new DeleteCommand(editing));
        add("edit", "Edit a sub-element", new Navigation.Edit(editing));
        add("exit", "Exit from this level", new Navigation.Exit(editing, leaving));
        add("help", "Provide help information", new HelpCommand(editing.language()));
        statement("insert", "Insert a new ordered data element", StatementKind.BESIDE, editing);
        add("load", "Load configuration from ASCII file", new LoadCommand(editing, files));
        add("quit", "Quit from this level", new Navigation.Exit(editing, leaving));
        statement("rename", "Rename a statement", StatementKind.TO, editing);
        add("replace", "Replace character string in configuration", new ReplaceCommand(editing));
        add("rollback", "Roll back to previous committed configuration", new RollbackCommand(editing, rescue));
        add("run", "Run an operational-mode command", new RunCommand(operational));
        add("save", "Save configuration to ASCII file", new SaveCommand(editing, files));
        statement("set", "Set a parameter", StatementKind.CONTENT, editing);
        add("show", "Show a parameter", new ShowCommand(editing));
        add("status", "Show users currently editing configuration", new StatusCommand(editors));
        offers.add(TOP);
        offers.add(UP);
        add("update", "Update private database", new UpdateCommand(editing));
        add("wildcard", "Wildcard operations", new WildcardCommand(editing));
    }

    private void statement(String name, String help, StatementKind kind, Editing editing) {
        add(name, help, new StatementCommand(name, kind, editing));
    }

    private void add(String name, String help, Command command) {
        commands.put(name, command);
        offers.add(Offer.word(name, help));
    }

    List<Offer> offers() {
        return offers.stream().filter(this::isPermitted).toList();
    }

    private boolean isPermitted(Offer command) {
        return Optional.ofNullable(NEEDED.get(command.text()))
                .filter(operation -> !editing.operations().permits(editing.session(), operation))
                .isEmpty();
    }

    /** What may stand behind words that lead to a level above: nothing, or what is to be done there. */
    List<Offer> offersAbove() {
        var above = new ArrayList<Offer>();
        above.add(Command.END);
        offers().stream().filter(offer -> !offer.equals(TOP)).forEach(above::add);
        return above;
    }

    /** @throws org.opennfx.server.line.CommandProblem the first word is no command */
    String name(Words words) {
        return new Keywords(offers()).full(words, 0);
    }

    /** One that is neither top nor up. */
    Command command(String name) {
        return commands.get(name);
    }
}
