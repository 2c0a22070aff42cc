package org.opennfx.server.cli.configuration;

import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;

/** Leaves the configuration mode. What a user has changed in the candidate of all stays there; what is his alone goes. */
record Leaving(Editing editing, Editors editors) {
    /** Asks where there are changes that are not committed. */
    Mode.Next asked(Screen screen) {
        if (editing.database().isModified(editing.session())) {
            screen.message(ConfigurationModes.CHANGED);
            var question = editing.access() == Access.SHARED ? "Exit with uncommitted changes?" : "Discard uncommitted changes?";
            if (!Question.ask(screen, question, true)) {
                return new Mode.Next.Stay();
            }
        }
        return leave(screen);
    }

    Mode.Next leave(Screen screen) {
        switch (editing.access()) {
            case SHARED -> { }
            case EXCLUSIVE -> editing.operations().unlock(editing.session(), DatastoreName.CANDIDATE);
            case PRIVATE -> editing.database().closePrivate(editing.session());
        }
        editors.leave(editing);
        screen.message("Exiting configuration mode");
        return new Mode.Next.Leave();
    }
}
