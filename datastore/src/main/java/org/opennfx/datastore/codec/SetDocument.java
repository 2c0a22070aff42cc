package org.opennfx.datastore.codec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;

/**
 * Reads lines one after the other. Besides commands for statements there are those that say where the lines behind them begin, as at
 * the command line: {@code edit}, {@code up}, {@code top} and {@code exit}. What stands behind {@code up} or {@code top} begins there alone.
 */
final class SetDocument implements SetReader.Commands {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private final SetReader begin;
    private final Deque<Level> left = new ArrayDeque<>();
    private Level at;

    SetDocument(SetReader begin, Level at) {
        this.begin = begin;
        this.at = at;
    }

    @Override
    public List<EditNode> read(List<SetWord> words, Location end) throws SetWords.Refused {
        return read(at, words, end);
    }

    private List<EditNode> read(Level from, List<SetWord> words, Location end) throws SetWords.Refused {
        var rest = words.subList(1, words.size());
        return switch (words.getFirst().text()) {
            case "edit" -> go(begin.at(from).entered(rest, end, words.getFirst().location()));
            case "top" -> upwards(Level.TOP, rest, end);
            case "up" -> rest.isEmpty() || !NUMBER.matcher(rest.getFirst().text()).matches()
                    ? upwards(from.up(1), rest, end)
                    : upwards(from.up(Integer.parseInt(rest.getFirst().text())), rest.subList(1, rest.size()), end);
            case "exit" -> exit(words.getFirst().location());
            default -> begin.at(from).command(words, end);
        };
    }

    private List<EditNode> upwards(Level to, List<SetWord> rest, Location end) throws SetWords.Refused {
        return rest.isEmpty() ? go(to) : read(to, rest, end);
    }

    private List<EditNode> go(Level to) {
        left.push(at);
        at = to;
        return List.of();
    }

    private List<EditNode> exit(Location location) throws SetWords.Refused {
        if (left.isEmpty()) {
            throw Statement.refused("nothing was entered before this exit", location);
        }
        at = left.pop();
        return List.of();
    }
}
