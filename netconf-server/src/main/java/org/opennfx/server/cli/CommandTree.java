package org.opennfx.server.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.datastore.text.NaturalOrder;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.CommandProblem;
import org.opennfx.server.line.Words;

/**
 * The commands of the command line among those of the models: a word may be cut short as long as neither of both has
 * another that begins so.
 *
 * @param local those of the command line
 * @param others what the models' commands can go on with behind words that are written out
 */
record CommandTree(List<LocalCommand> local, Function<List<String>, List<Offer>> others) {
    /** What those begin with that are no commands by themselves. */
    private static final Map<List<String>, String> HELP = Map.of(
            List.of("help"), "Provide help information",
            List.of("set"), "Set CLI properties",
            List.of("set", "cli"), "Set command-line interface settings",
            List.of("show"), "Show system information",
            List.of("start"), "Start shell");

    CommandTree {
        local = List.copyOf(local);
    }

    /**
     * Where words lead.
     *
     * @param path the words of commands, written out
     * @param rest the words behind them
     * @param command the one of the command line that they are, if they are one
     */
    record Place(List<String> path, Words rest, Optional<LocalCommand> command) {}

    /** @throws CommandProblem a word could be several */
    Place find(Words words) {
        var path = new ArrayList<String>();
        for (var at = 0; at < words.size(); at++) {
            var next = next(path, words, at);
            if (next.isEmpty()) {
                return new Place(path, words.from(at), command(path));
            }
            path.add(next.get());
        }
        return new Place(path, words.from(words.size()), command(path));
    }

    private Optional<LocalCommand> command(List<String> path) {
        return local.stream().filter(each -> each.words().equals(path)).findFirst();
    }

    /** The word at a place written out, where it is one of a command. */
    private Optional<String> next(List<String> path, Words words, int at) {
        var offers = continuations(path);
        var word = words.list().get(at);
        if (word.quoted() || offers.isEmpty()) {
            return Optional.empty();
        }
        if (offers.stream().anyMatch(offer -> offer.isLiteral() && offer.text().equals(word.text()))) {
            return Optional.of(word.text());
        }
        var begun = offers.stream().filter(offer -> offer.kind() == Offer.Kind.WORD && offer.text().startsWith(word.text())).toList();
        var takesValues = offers.stream().anyMatch(offer -> offer.kind() == Offer.Kind.PLACEHOLDER);
        if (takesValues || begun.isEmpty()) {
            return Optional.empty();
        }
        if (begun.size() > 1) {
            throw words.ambiguous(at, begun);
        }
        return Optional.of(begun.getFirst().text());
    }

    /** What may follow words of commands, both of the models and of the command line, by their names. */
    private List<Offer> continuations(List<String> path) {
        return Stream.concat(words(path), others.apply(path).stream())
                .collect(Collectors.toMap(Offer::text, offer -> offer, (own, other) -> own.help().isEmpty() ? other : own))
                .values()
                .stream()
                .sorted(Comparator.comparing((Offer offer) -> offer.kind() != Offer.Kind.END).thenComparing(Offer::text, NaturalOrder.OF_NAMES))
                .toList();
    }

    private Stream<Offer> words(List<String> path) {
        return local.stream()
                .filter(each -> each.beginsWith(path) && each.words().size() > path.size())
                .map(each -> each.words().subList(0, path.size() + 1))
                .distinct()
                .map(words -> Offer.word(words.getLast(), help(words)));
    }

    private String help(List<String> words) {
        return command(words).map(LocalCommand::help).orElseGet(() -> HELP.getOrDefault(words, ""));
    }

    /** @throws CommandProblem a word is wrong */
    List<Offer> offers(Words words) {
        var place = find(words);
        var own = place.command().map(command -> command.body().offers(place.rest())).orElse(List.of());
        if (!place.rest().isEmpty()) {
            return place.command().isPresent() ? own : others.apply(joined(place));
        }
        var next = continuations(place.path());
        return Stream.concat(own.stream().filter(offer -> !next.contains(offer)), next.stream()).toList();
    }

    static List<String> joined(Place place) {
        return Stream.concat(place.path().stream(), place.rest().texts().stream()).toList();
    }
}
