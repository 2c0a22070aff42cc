package org.opennfx.server.commands;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.commands.CommandPlace.UnknownWordException;

/**
 * The commands that rpcs of the models are called by, as the extension {@code command} of nfx-cli names them: their words, then
 * parameters in any order. Words may be abbreviated as long as they are not ambiguous. There is one for a device.
 */
public final class CommandTable {
    private static final String EXTENSIONS = "nfx-cli";

    private final CommandWord top = CommandWord.top();

    public CommandTable(Schema schema) {
        this(schema.rpcs());
    }

    private CommandTable(Collection<RpcSchema> rpcs) {
        rpcs.forEach(rpc ->
                rpc.extension(EXTENSIONS, "command").ifPresent(words -> top.add(words, rpc)));
    }

    /** Those alone whose rpc is one of these: of the words of others it knows as little as of any others. */
    public CommandTable only(Predicate<RpcSchema> wanted) {
        return new CommandTable(top.commands().flatMap(command -> command.rpc().stream()).filter(wanted).toList());
    }

    /** The words of each, with what it does. */
    public Stream<Offer> all() {
        return top.commands().map(command -> Offer.word(command.words(), command.help()));
    }

    /** What the words of a command say. */
    public Reading read(List<String> words) {
        var at = 0;
        var place = CommandPlace.before(top);
        try {
            for (; at < words.size(); at++) {
                place = place.behind(words.get(at));
            }
        } catch (UnknownWordException e) {
            return new Reading.Problem(at, String.valueOf(e.getMessage()), e.candidates());
        }
        var missing = place.missing();
        return missing.isPresent() ? new Reading.Problem(at, missing.get(), List.of()) : place.command();
    }

    /**
     * What may follow words that are complete, which may be abbreviated.
     *
     * @return nothing where the words are wrong
     */
    public List<Offer> offers(List<String> words, LiveValues live) {
        var place = CommandPlace.before(top);
        try {
            for (var word : words) {
                place = place.behind(word);
            }
        } catch (UnknownWordException e) {
            return List.of();
        }
        return place.offers(live);
    }
}
