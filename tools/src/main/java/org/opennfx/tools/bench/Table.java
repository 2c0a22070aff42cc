package org.opennfx.tools.bench;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in Markdown: a row for each work, a column for each server, and what the first one is to the floor and to the best other one. */
final class Table {
    static final String FLOOR = "floor";
    private static final String NOTHING = "–";

    private final String title;
    private final List<String> servers;
    private final Comparator<Double> better;
    private final Map<String, Map<String, Figure>> rows = new LinkedHashMap<>();

    private Table(String title, List<String> servers, Comparator<Double> better) {
        this.title = title;
        this.servers = servers;
        this.better = better;
    }

    static Table whereLessIsBetter(String title, List<String> servers) {
        return new Table(title, servers, Comparator.naturalOrder());
    }

    static Table whereMoreIsBetter(String title, List<String> servers) {
        return new Table(title, servers, Comparator.reverseOrder());
    }

    /** Makes a row, which shows for each server that there is nothing until there is. */
    void row(String name) {
        rows.putIfAbsent(name, new LinkedHashMap<>());
    }

    void put(String row, String server, Figure figure) {
        row(row);
        rows.get(row).put(server, figure);
    }

    List<String> lines() {
        var columns = Stream.concat(servers.stream(), Stream.of(FLOOR)).toList();
        var head = Stream.of(Stream.of(title), columns.stream(), Stream.of("× floor", "× best other")).flatMap(each -> each).toList();
        var lines = Stream.concat(
                Stream.of(line(head), "|" + "---|".repeat(head.size())),
                rows.entrySet().stream().map(row -> line(cells(row.getKey(), row.getValue(), columns))));
        return lines.toList();
    }

    private List<String> cells(String name, Map<String, Figure> figures, List<String> columns) {
        var own = Optional.ofNullable(figures.get(servers.getFirst()));
        var floor = Optional.ofNullable(figures.get(FLOOR)).map(Figure::value);
        var others = servers.stream().skip(1).flatMap(each -> Stream.ofNullable(figures.get(each))).map(Figure::value).min(better);
        var texts = columns.stream().map(each -> Optional.ofNullable(figures.get(each)).map(Figure::text).orElse(NOTHING));
        return Stream.of(Stream.of(name), texts, Stream.of(ratio(own, floor), ratio(own, others))).flatMap(each -> each).toList();
    }

    private static String ratio(Optional<Figure> own, Optional<Double> other) {
        return own.flatMap(figure -> other.filter(value -> value > 0).map(value -> Figure.number(figure.value() / value))).orElse(NOTHING);
    }

    private static String line(Collection<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
