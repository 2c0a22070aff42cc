package org.opennfx.datastore.xpath;

import java.util.List;

/** One of the four types of XPath 1.0, with its conversions (XPath 1.0 4.2 to 4.4). */
public sealed interface Value {
    Value TRUE = new Truth(true);
    Value FALSE = new Truth(false);
    Value NOTHING = new NodeSet(List.of());

    boolean isTrue();

    double number();

    String text();

    /**
     * @param nodes without duplicates, in document order
     */
    record NodeSet(List<XNode> nodes) implements Value {
        public NodeSet {
            nodes = List.copyOf(nodes);
        }

        @Override
        public boolean isTrue() {
            return !nodes.isEmpty();
        }

        @Override
        public double number() {
            return Numbers.parse(text());
        }

        @Override
        public String text() {
            return nodes.isEmpty() ? "" : nodes.getFirst().text();
        }
    }

    record Text(String text) implements Value {
        @Override
        public boolean isTrue() {
            return !text.isEmpty();
        }

        @Override
        public double number() {
            return Numbers.parse(text);
        }
    }

    record Numeric(double number) implements Value {
        @Override
        public boolean isTrue() {
            return number != 0 && !Double.isNaN(number);
        }

        @Override
        public String text() {
            return Numbers.format(number);
        }
    }

    record Truth(boolean isTrue) implements Value {
        @Override
        public double number() {
            return isTrue ? 1 : 0;
        }

        @Override
        public String text() {
            return Boolean.toString(isTrue);
        }
    }

    static Value of(boolean truth) {
        return truth ? TRUE : FALSE;
    }
}
