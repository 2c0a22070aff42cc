package org.opennfx.tools;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number from a smallest to a largest one. */
abstract class Range implements ITypeConverter<Integer> {
    private final int smallest;
    private final int largest;
    private final String words;

    Range(int smallest, int largest) {
        this(smallest, largest, "a number from " + smallest + " to " + largest);
    }

    /** @param words for what it is that a number outside is not */
    Range(int smallest, int largest, String words) {
        this.smallest = smallest;
        this.largest = largest;
        this.words = words;
    }

    @Override
    public Integer convert(String text) {
        try {
            var number = Integer.parseInt(text);
            if (number >= smallest && number <= largest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told like a number out of range
        }
        throw new TypeConversionException(text + " is not " + words);
    }
}
