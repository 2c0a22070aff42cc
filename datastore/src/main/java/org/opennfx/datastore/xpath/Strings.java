package org.opennfx.datastore.xpath;

import java.util.HashMap;
import java.util.Map;

/** The string functions of XPath 1.0 4.2 that Java has no equal of. Characters are Unicode code points. */
final class Strings {
    private Strings() {}

    static String before(MeteredText text, String separator) {
        var at = text.indexOf(separator);
        return at < 0 ? "" : text.toString().substring(0, at);
    }

    static String after(MeteredText text, String separator) {
        var at = text.indexOf(separator);
        return at < 0 ? "" : text.toString().substring(at + separator.length());
    }

    /** The characters at positions, from 1, not less than the rounded start and less than start and length together. */
    static String part(String text, double start, double length) {
        var first = Numbers.round(start);
        var end = first + Numbers.round(length);
        var part = new StringBuilder();
        var position = 1;
        for (var character : text.codePoints().toArray()) {
            if (position >= first && position < end) {
                part.appendCodePoint(character);
            }
            position++;
        }
        return part.toString();
    }

    static String translate(String text, String from, String to) {
        var places = places(from.codePoints().toArray());
        var targets = to.codePoints().toArray();
        var translated = new StringBuilder();
        text.codePoints().forEach(character -> {
            var place = places.get(character);
            if (place == null) {
                translated.appendCodePoint(character);
            } else if (place < targets.length) {
                translated.appendCodePoint(targets[place]);
            }
        });
        return translated.toString();
    }

    /** Where each character stands first. */
    private static Map<Integer, Integer> places(int[] characters) {
        var places = new HashMap<Integer, Integer>();
        for (var i = 0; i < characters.length; i++) {
            places.putIfAbsent(characters[i], i);
        }
        return places;
    }
}
