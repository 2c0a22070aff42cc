package org.opennfx.datastore.xpath;

/** The operators on numbers (XPath 1.0 3.5). */
enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIV,
    MOD;

    double apply(double left, double right) {
        return switch (this) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case DIV -> left / right;
            case MOD -> left % right;
        };
    }
}
