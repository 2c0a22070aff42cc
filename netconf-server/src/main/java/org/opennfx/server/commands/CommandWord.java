package org.opennfx.server.commands;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opennfx.datastore.codec.Help;
import org.opennfx.datastore.schema.RpcSchema;

/** A word of commands, with those that may follow it. The one at the top stands for the empty command. */
final class CommandWord {
    private final Map<String, CommandWord> next = new TreeMap<>();
    private final String words;
    private Optional<RpcSchema> rpc = Optional.empty();

    private CommandWord(String words) {
        this.words = words;
    }

    static CommandWord top() {
        return new CommandWord("");
    }

    void add(String command, RpcSchema called) {
        var at = this;
        for (var word : command.split(" ", -1)) {
            var words = (at.words + " " + word).strip();
            at = at.next.computeIfAbsent(word, _ -> new CommandWord(words));
        }
        at.rpc = Optional.of(called);
    }

    Map<String, CommandWord> next() {
        return next;
    }

    /** The rpc that is called where the command ends with this word, or goes on with parameters. */
    Optional<RpcSchema> rpc() {
        return rpc;
    }

    /** Of this word and all behind it, those that a command ends with. */
    Stream<CommandWord> commands() {
        return Stream.concat(Stream.of(this).filter(word -> word.rpc.isPresent()), next.values().stream().flatMap(CommandWord::commands));
    }

    /** All from the first one on. */
    String words() {
        return words;
    }

    boolean isTop() {
        return words.isEmpty();
    }

    String help() {
        return rpc.map(called -> Help.of(called.description())).orElseGet(() -> WordHelp.of(words));
    }
}
