package org.opennfx.datastore.xpath;

/** The string functions of XPath 1.0 4.2 that Java has no equal of. Characters are Unicode code points. */
final class Strings {
    private Strings() {}

    static String before(String text, String separator) {
        var at = text.indexOf(separator);
        return at < 0 ? "" : text.substring(0, at);
    }

    static String after(String text, String separator) {
        var at = text.indexOf(separator);
        return at < 0 ? "" : text.substring(at + separator.length());
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
        var targets = to.codePoints().toArray();
        var translated = new StringBuilder();
        text.codePoints().forEach(character -> {
            var at = from.indexOf(character);
            var index = at < 0 ? -1 : from.codePointCount(0, at);
            if (index < 0) {
                translated.appendCodePoint(character);
            } else if (index < targets.length) {
                translated.appendCodePoint(targets[index]);
            }
        });
        return translated.toString();
    }
}
