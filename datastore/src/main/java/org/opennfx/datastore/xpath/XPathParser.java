package org.opennfx.datastore.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.xpath.Expression.Origin;
import org.opennfx.datastore.xpath.Lexer.Kind;
import org.opennfx.datastore.xpath.Lexer.Token;

/** Parses XPath 1.0 with the functions of YANG 1.1, by recursive descent over the grammar of XPath 1.0. */
public final class XPathParser {
    private static final Map<String, Comparator> EQUALITIES =
            Map.of("=", Comparator.EQUAL, "!=", Comparator.NOT_EQUAL);
    private static final Map<String, Comparator> RELATIONS = Map.of(
            "<", Comparator.LESS,
            "<=", Comparator.LESS_OR_EQUAL,
            ">", Comparator.GREATER,
            ">=", Comparator.GREATER_OR_EQUAL);
    private static final Map<String, Operator> SUMS = Map.of("+", Operator.PLUS, "-", Operator.MINUS);
    private static final Map<String, Operator> PRODUCTS =
            Map.of("*", Operator.TIMES, "div", Operator.DIV, "mod", Operator.MOD);

    /** What is longer or deeper, no module has; evaluating it would exhaust the stack. */
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 64;

    private final List<Token> tokens;
    private final Names names;
    private int at;
    private int depth;

    private XPathParser(List<Token> tokens, Names names) {
        this.tokens = tokens;
        this.names = names;
    }

    /**
     * @throws XPathException if the text is not an expression, uses a prefix or a function that there is not, or is too
     *     long or nested too deeply
     */
    public static Expression parse(String text, Names names) throws XPathException {
        var tokens = Lexer.tokens(text);
        if (tokens.size() > LONGEST) {
            throw new XPathException("the expression has more than " + LONGEST + " words");
        }
        var parser = new XPathParser(tokens, names);
        var expression = parser.or();
        if (parser.next().kind() != Kind.END) {
            throw parser.unexpected();
        }
        return expression;
    }

    private Token next() {
        return tokens.get(at);
    }

    private boolean nextIs(String symbol) {
        return next().is(symbol);
    }

    private boolean skip(String symbol) {
        if (nextIs(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String symbol) throws XPathException {
        if (!skip(symbol)) {
            throw new XPathException("\"" + symbol + "\" is missing (at " + next().at() + ")");
        }
    }

    private XPathException unexpected() {
        var token = next();
        return new XPathException(
                token.kind() == Kind.END
                        ? "the expression ends too early"
                        : "\"" + token.text() + "\" is not expected (at " + token.at() + ")");
    }

    private Expression or() throws XPathException {
        enter();
        var left = and();
        while (skip("or")) {
            left = new Expression.Or(left, and());
        }
        depth--;
        return left;
    }

    private void enter() throws XPathException {
        depth++;
        if (depth > DEEPEST) {
            throw new XPathException("the expression is nested more than " + DEEPEST + " deep");
        }
    }

    private Expression and() throws XPathException {
        var left = equality();
        while (skip("and")) {
            left = new Expression.And(left, equality());
        }
        return left;
    }

    private Expression equality() throws XPathException {
        var left = relation();
        for (var comparator = skipOne(EQUALITIES); comparator.isPresent(); comparator = skipOne(EQUALITIES)) {
            left = new Expression.Comparison(comparator.get(), left, relation());
        }
        return left;
    }

    private Expression relation() throws XPathException {
        var left = sum();
        for (var comparator = skipOne(RELATIONS); comparator.isPresent(); comparator = skipOne(RELATIONS)) {
            left = new Expression.Comparison(comparator.get(), left, sum());
        }
        return left;
    }

    private Expression sum() throws XPathException {
        var left = product();
        for (var operator = skipOne(SUMS); operator.isPresent(); operator = skipOne(SUMS)) {
            left = new Expression.Arithmetic(operator.get(), left, product());
        }
        return left;
    }

    private Expression product() throws XPathException {
        var left = negation();
        for (var operator = skipOne(PRODUCTS); operator.isPresent(); operator = skipOne(PRODUCTS)) {
            left = new Expression.Arithmetic(operator.get(), left, negation());
        }
        return left;
    }

    private <T> Optional<T> skipOne(Map<String, T> symbols) {
        var meaning = next().kind() == Kind.SYMBOL
                ? Optional.ofNullable(symbols.get(next().text()))
                : Optional.<T>empty();
        meaning.ifPresent(_ -> at++);
        return meaning;
    }

    private Expression negation() throws XPathException {
        return skip("-") ? new Expression.Negation(negation()) : union();
    }

    private Expression union() throws XPathException {
        var left = path();
        while (skip("|")) {
            left = new Expression.Union(left, path());
        }
        return left;
    }

    private Expression path() throws XPathException {
        if (startsFilter()) {
            return filter();
        }
        var steps = new ArrayList<Step>();
        if (skip("//")) {
            steps.add(everyDescendant());
            steps(steps);
            return new Expression.Path(new Origin.Root(), steps);
        }
        if (skip("/")) {
            if (startsStep()) {
                steps(steps);
            }
            return new Expression.Path(new Origin.Root(), steps);
        }
        steps(steps);
        return new Expression.Path(new Origin.Here(), steps);
    }

    /** Whether a primary expression comes; a name before a parenthesis is a function, unless it is a node type. */
    private boolean startsFilter() {
        return switch (next().kind()) {
            case NUMBER, LITERAL -> true;
            case NAME -> tokens.get(at + 1).is("(") && !isNodeType(next().text());
            case SYMBOL -> nextIs("(");
            case END -> false;
        };
    }

    private static boolean isNodeType(String name) {
        return switch (name) {
            case "comment", "text", "processing-instruction", "node" -> true;
            default -> false;
        };
    }

    private boolean startsStep() {
        return next().kind() == Kind.NAME || nextIs(".") || nextIs("..") || nextIs("@");
    }

    private Expression filter() throws XPathException {
        var primary = primary();
        var predicates = predicates();
        var steps = new ArrayList<Step>();
        if (skip("//")) {
            steps.add(everyDescendant());
            steps(steps);
        } else if (skip("/")) {
            steps(steps);
        }
        return predicates.isEmpty() && steps.isEmpty()
                ? primary
                : new Expression.Path(new Origin.Of(primary, predicates), steps);
    }

    private Expression primary() throws XPathException {
        var token = next();
        if (skip("(")) {
            var inside = or();
            expect(")");
            return inside;
        }
        at++;
        return switch (token.kind()) {
            case NUMBER -> new Expression.Numeral(Double.parseDouble(token.text()));
            case LITERAL -> new Expression.Literal(token.text(), names.qualifiedIdentity(token.text()));
            default -> call(token);
        };
    }

    private Expression call(Token name) throws XPathException {
        expect("(");
        var arguments = new ArrayList<Expression>();
        if (!nextIs(")")) {
            do {
                arguments.add(or());
            } while (skip(","));
        }
        expect(")");
        return function(name.text(), arguments);
    }

    private Expression function(String name, List<Expression> arguments) throws XPathException {
        if (name.equals("derived-from") || name.equals("derived-from-or-self")) {
            if (arguments.size() != 2) {
                throw new XPathException(name + "() takes two arguments");
            }
            return new Expression.DerivedFrom(
                    arguments.getFirst(), arguments.getLast(), name.endsWith("self"), names);
        }
        var function = Function.named(name)
                .orElseThrow(() -> new XPathException("there is no function " + name + "()"));
        if (!function.takes(arguments.size())) {
            throw new XPathException(name + "() does not take " + arguments.size() + " arguments");
        }
        return new Expression.Call(function, arguments);
    }

    private static Step everyDescendant() {
        return Step.of(Axis.DESCENDANT_OR_SELF, new NodeTest.Everything(), List.of());
    }

    private void steps(List<Step> steps) throws XPathException {
        add(steps, step());
        while (nextIs("/") || nextIs("//")) {
            if (skip("//")) {
                steps.add(everyDescendant());
            } else {
                expect("/");
            }
            add(steps, step());
        }
    }

    private static void add(List<Step> steps, Step step) {
        if (!step.isSelf()) {
            steps.add(step);
        }
    }

    private Step step() throws XPathException {
        if (skip("..")) {
            return Step.parent();
        }
        if (skip(".")) {
            return Step.of(Axis.SELF, new NodeTest.Everything(), List.of());
        }
        var axis = axis();
        var test = test();
        return Step.of(axis, test, predicates());
    }

    private Axis axis() throws XPathException {
        if (skip("@")) {
            return Axis.ATTRIBUTE;
        }
        if (next().kind() == Kind.NAME && tokens.get(at + 1).is("::")) {
            var name = next().text();
            at += 2;
            return Axis.named(name).orElseThrow(() -> new XPathException("there is no axis " + name));
        }
        return Axis.CHILD;
    }

    private NodeTest test() throws XPathException {
        if (next().kind() != Kind.NAME) {
            throw unexpected();
        }
        var name = next().text();
        at++;
        if (isNodeType(name) && nextIs("(")) {
            return nodeType(name);
        }
        if (name.equals("*")) {
            return new NodeTest.Any();
        }
        var colon = name.indexOf(':');
        var prefix = colon < 0 ? "" : name.substring(0, colon);
        var local = name.substring(colon + 1);
        var module = names.module(prefix)
                .orElseThrow(() -> new XPathException("prefix \"" + prefix + "\" is not declared"));
        return local.equals("*") ? new NodeTest.AnyOf(module) : new NodeTest.Named(module, local);
    }

    private NodeTest nodeType(String name) throws XPathException {
        expect("(");
        if (next().kind() == Kind.LITERAL) {
            at++;
        }
        expect(")");
        return switch (name) {
            case "node" -> new NodeTest.Everything();
            case "text" -> new NodeTest.TextOf();
            default -> new NodeTest.Nothing();
        };
    }

    private List<Expression> predicates() throws XPathException {
        var all = new ArrayList<Expression>();
        while (skip("[")) {
            all.add(or());
            expect("]");
        }
        return all;
    }
}
