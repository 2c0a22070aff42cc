package org.opennfx.server.cli.configuration;

import java.util.List;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.server.cli.ConfigurationAccess;
import org.opennfx.server.cli.Face;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.cli.UserFiles;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Keywords;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.RescueConfiguration;
import org.opennfx.server.operations.Session;

/** The configuration modes of all sessions, which know of each other. */
public final class ConfigurationModes implements ConfigurationAccess {
    static final String CHANGED = "The configuration has been changed but not committed";

    private static final Keywords HOW = new Keywords(List.of(
            Offer.word("exclusive", "Keep others from editing"),
            Offer.word("private", "Edit a copy of the configuration of one's own")));

    private final Editors editors = new Editors();
    private final Operations operations;
    private final ConfigurationLanguage language;
    private final RescueConfiguration rescue;

    public ConfigurationModes(
            Operations operations, ConfigurationLanguage language, RescueConfiguration rescue) {
        this.operations = operations;
        this.language = language;
        this.rescue = rescue;
    }

    @Override
    public Mode.Next enter(Session session, UserFiles files, Words words, Face face, Mode operational, Screen screen) {
        if (words.size() > 1) {
            throw words.problem(1, "syntax error.");
        }
        var access = access(words);
        try {
            open(session, access);
        } catch (RpcException e) {
            return refused(e, screen);
        }
        if (access != Access.SHARED) {
            screen.message("warning: uncommitted changes will be discarded on exit");
        }
        screen.message("Entering configuration mode");
        tellOfOthers(session, screen);
        var editing = new Editing(session, operations, language, access, DatastoreName.CANDIDATE);
        editors.enter(editing);
        return new Mode.Next.Enter(
                new ConfigurationMode(editing, editors, new CommandSet(editing, editors, rescue, files, face, operational), face));
    }

    private static Access access(Words words) {
        if (words.isEmpty()) {
            return Access.SHARED;
        }
        return HOW.full(words, 0).equals("private") ? Access.PRIVATE : Access.EXCLUSIVE;
    }

    private void open(Session session, Access access) {
        switch (access) {
            case SHARED -> { }
            case EXCLUSIVE -> operations.lock(session, DatastoreName.CANDIDATE);
            case PRIVATE -> {
                if (operations.database().isModified(session)) {
                    throw RpcError.application(ErrorTag.OPERATION_FAILED, "shared configuration database modified").asException();
                }
                operations.database().openPrivate(session);
            }
        }
    }

    private Mode.Next refused(RpcException failure, Screen screen) {
        var error = failure.errors().getFirst();
        if (error.tag() != ErrorTag.LOCK_DENIED) {
            throw failure;
        }
        if (error.info().contains(new ErrorInfo.SessionId(0))) {
            throw RpcError.application(ErrorTag.OPERATION_FAILED, "configuration database modified").asException();
        }
        editors.tellWhoLocks(failure, screen);
        return new Mode.Next.Stay();
    }

    private void tellOfOthers(Session session, Screen screen) {
        var others = editors.others(session);
        if (!others.isEmpty()) {
            screen.message(StatusCommand.HEADING);
            others.forEach(screen::message);
        }
        if (operations.database().isModified(session)) {
            screen.message(CHANGED);
        }
    }

    @Override
    public List<Offer> offers(Words words) {
        if (!words.isEmpty()) {
            return List.of(Command.END);
        }
        return List.of(Command.END, HOW.offers().getFirst(), HOW.offers().getLast());
    }

    @Override
    public Mode.Next show(Session session, Line line, Words path, Screen screen) {
        return new ShowCommand(running(session)).run(new Command.Request(Level.TOP, path, line), screen);
    }

    @Override
    public List<Offer> shown(Session session, Words path) {
        return new ShowCommand(running(session)).offers(Level.TOP, path);
    }

    @Override
    public void explain(Words statement, Screen screen) {
        new Reference(language, Level.TOP).show(statement, screen);
    }

    @Override
    public List<Offer> explained(Words statement) {
        return new Reference(language, Level.TOP).offers(statement);
    }

    private Editing running(Session session) {
        return new Editing(session, operations, language, Access.SHARED, DatastoreName.RUNNING);
    }
}
