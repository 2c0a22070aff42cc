package org.opennfx.server.commands;

/** A column of a table. */
record Column(String header, Field field) {
    /** Reads a line such as {@code Name: {name:20}}. */
    static Column read(String line) {
        var parts = line.split(": *", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(line + " is not a column");
        }
        return new Column(parts[0], Field.read(parts[1]).atLeast(parts[0].length()));
    }

    int width() {
        return field.width();
    }
}
