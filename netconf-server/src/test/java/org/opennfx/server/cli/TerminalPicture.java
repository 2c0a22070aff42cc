package org.opennfx.server.cli;

import java.util.ArrayList;
import java.util.List;

/** What a terminal shows that has received these characters, with all lines that have left it at the top. */
final class TerminalPicture {
    private static final char ESCAPE = 0x1b;

    private final int columns;
    private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    private final StringBuilder sequence = new StringBuilder();
    private int row;
    private int column;

    TerminalPicture(int columns) {
        this.columns = columns;
    }

    synchronized void show(CharSequence text) {
        text.chars().forEach(next -> show((char) next));
    }

    private void show(char next) {
        if (!sequence.isEmpty() || next == ESCAPE) {
            sequence.append(next);
            if (isComplete()) {
                obey(sequence.toString());
                sequence.setLength(0);
            }
            return;
        }
        switch (next) {
            case '\r' -> column = 0;
            case '\n' -> toRow(row + 1);
            case '\b' -> column = Math.max(0, column - 1);
            case 0, 7 -> { }
            default -> write(next);
        }
    }

    private boolean isComplete() {
        var last = sequence.charAt(sequence.length() - 1);
        return sequence.length() == 2 ? last != '[' : sequence.length() > 2 && last >= '@' && last <= '~';
    }

    private void write(char next) {
        if (column == columns) {
            column = 0;
            toRow(row + 1);
        }
        var line = lines.get(row);
        while (line.length() <= column) {
            line.append(' ');
        }
        line.setCharAt(column++, next);
    }

    private void toRow(int to) {
        row = Math.max(0, to);
        while (lines.size() <= row) {
            lines.add(new StringBuilder());
        }
    }

    private void obey(String whole) {
        if (!whole.startsWith(ESCAPE + "[")) {
            return;
        }
        var body = whole.substring(2, whole.length() - 1);
        var number = body.matches("[0-9]+") ? Integer.parseInt(body) : 1;
        switch (whole.charAt(whole.length() - 1)) {
            case 'A' -> toRow(row - number);
            case 'B' -> toRow(row + number);
            case 'C' -> column = Math.min(columns, column + number);
            case 'D' -> column = Math.max(0, column - number);
            case 'G' -> column = number - 1;
            case 'K' -> cut();
            case 'J' -> {
                cut();
                lines.subList(row + 1, lines.size()).clear();
            }
            case 'P' -> lines.get(row).delete(column, Math.min(lines.get(row).length(), column + number));
            case '@' -> lines.get(row).insert(column, " ".repeat(number));
            default -> { }
        }
    }

    private void cut() {
        lines.get(row).setLength(Math.min(lines.get(row).length(), column));
    }

    /** That of the cursor, from 0. */
    synchronized int row() {
        return row;
    }

    synchronized List<String> lines() {
        return lines.stream().map(line -> line.toString().stripTrailing()).toList();
    }

    /** Up to where the cursor stands. */
    synchronized String current() {
        var line = lines.get(row).toString();
        return line.length() >= column ? line.substring(0, column) : line + " ".repeat(column - line.length());
    }
}
