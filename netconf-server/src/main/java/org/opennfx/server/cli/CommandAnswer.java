package org.opennfx.server.cli;

import java.util.stream.Stream;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.junos.CommandForms;
import org.opennfx.server.line.Display;

/** What a command returned. */
record CommandAnswer(CliDevice device, RpcSchema rpc, ContainerNode output) {
    void show(Display.Form form, Screen screen) {
        lines(form).forEach(screen::line);
    }

    /** What is no configuration has no lines of commands, and is shown as text then, as on the device. */
    private Stream<String> lines(Display.Form form) {
        return switch (form) {
            case TEXT, SET -> device.screens().text(rpc, output).lines();
            case XML -> new CommandForms(device.schema()).xml(output);
            case JSON -> new CommandForms(device.schema()).json(output).lines();
        };
    }
}
