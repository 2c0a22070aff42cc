package org.opennfx.server.line;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opennfx.server.commands.Offer;

/** What can stand behind a bar. */
public enum Pipe {
    APPEND("append", "Append output text to file"),
    COMPARE("compare", "Compare configuration changes with prior version"),
    COUNT("count", "Count occurrences"),
    DISPLAY("display", "Show additional kinds of information"),
    EXCEPT("except", "Show only text that does not match a pattern"),
    FIND("find", "Search for first occurrence of pattern"),
    HOLD("hold", "Hold text without exiting the --More-- prompt"),
    LAST("last", "Display end of output only"),
    MATCH("match", "Show only text that matches a pattern"),
    NO_MORE("no-more", "Don't paginate output"),
    SAVE("save", "Save output text to file"),
    TRIM("trim", "Trim specified number of columns from start of line");

    /** What {@link #SAVE} and {@link #APPEND} write to. */
    public interface Files {
        /** @throws org.opennfx.datastore.error.RpcException it cannot be written there */
        Flow save(String name);

        /** As {@link #save}, behind what the file has already. */
        Flow append(String name);
    }

    private static final Keywords ALL =
            new Keywords(Arrays.stream(values()).map(pipe -> Offer.word(pipe.keyword, pipe.help)).toList());
    private static final int USUAL_PAGE = 24;

    private final String keyword;
    private final String help;

    Pipe(String keyword, String help) {
        this.keyword = keyword;
        this.help = help;
    }

    /** @throws CommandProblem there is no such pipe */
    public static Pipe of(Words words) {
        var keyword = ALL.full(words, 0);
        return Arrays.stream(values()).filter(pipe -> pipe.keyword.equals(keyword)).findFirst().orElseThrow();
    }

    /** Whether it works on the lines of an answer, whatever their form. */
    public boolean isFilter() {
        return switch (this) {
            case COUNT, EXCEPT, FIND, LAST, MATCH, TRIM -> true;
            case APPEND, COMPARE, DISPLAY, HOLD, NO_MORE, SAVE -> false;
        };
    }

    /** What stands behind the name of this pipe, where words say this one. */
    Optional<Words> argument(Words words) {
        return of(words) == this ? Optional.of(words.from(1)) : Optional.empty();
    }

    /** What may follow words of a pipe. */
    public static List<Offer> offers(Words words) {
        if (words.isEmpty()) {
            return ALL.offers();
        }
        var end = Offer.end();
        var behind = words.from(1);
        return switch (of(words)) {
            case APPEND, SAVE ->
                    behind.isEmpty() ? List.of(Offer.placeholder("filename", "Output file name")) : List.of(end);
            case COMPARE -> comparisons(behind, end);
            case COUNT, HOLD, NO_MORE -> List.of(end);
            case DISPLAY -> displays(behind, end);
            case EXCEPT, FIND, MATCH -> behind.isEmpty() ? List.of(Offer.placeholder("pattern", "Text to be searched")) : List.of(end);
            case LAST -> behind.isEmpty() ? List.of(end, Offer.placeholder("lines", "Number of lines to display")) : List.of(end);
            case TRIM -> behind.isEmpty() ? List.of(Offer.placeholder("columns", "Number of columns to remove")) : List.of(end);
        };
    }

    private static List<Offer> comparisons(Words behind, Offer end) {
        return switch (behind.size()) {
            case 0 -> List.of(end, Keywords.COMPARISONS.offers().getFirst());
            case 1 -> List.of(Offer.placeholder("number", "Number of the configuration, 0 for what is running"));
            default -> List.of(end);
        };
    }

    private static List<Offer> displays(Words behind, Offer end) {
        if (behind.isEmpty()) {
            return Keywords.DISPLAYS.offers();
        }
        if (behind.size() > 1) {
            return List.of(end);
        }
        return switch (Keywords.DISPLAYS.full(behind, 0)) {
            case "set" -> List.of(end, Keywords.RELATIVE.offers().getFirst());
            case "xml" -> List.of(end, Keywords.RPC.offers().getFirst());
            default -> List.of(end);
        };
    }

    /**
     * Lets an answer through this pipe.
     *
     * @param behind what stands behind its name
     * @throws CommandProblem that is wrong
     * @throws org.opennfx.datastore.error.RpcException it cannot be saved there
     */
    Flow before(Flow next, Words behind, Files files) {
        return switch (this) {
            case APPEND -> files.append(file(behind));
            case COMPARE, DISPLAY, HOLD, NO_MORE -> next;
            case COUNT -> new Filters.Count(next);
            case EXCEPT -> new Filters.Matching(next, LinePattern.of(behind).negate());
            case FIND -> new Filters.From(next, LinePattern.of(behind));
            case LAST -> new Filters.Last(next, behind.isEmpty() ? USUAL_PAGE : number(behind));
            case MATCH -> new Filters.Matching(next, LinePattern.of(behind));
            case SAVE -> files.save(file(behind));
            case TRIM -> new Filters.Trim(next, number(behind));
        };
    }

    private static String file(Words words) {
        if (words.isEmpty()) {
            throw words.problem(0, "missing argument.");
        }
        words.requireAtMost(1);
        return words.text(0);
    }

    private static int number(Words words) {
        try {
            var number = Integer.parseInt(words.text(0));
            if (number >= 0 && words.size() == 1) {
                return number;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw words.problem(0, "syntax error, expecting a number.");
    }
}
