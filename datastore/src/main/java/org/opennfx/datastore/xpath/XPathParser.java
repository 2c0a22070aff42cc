package org.opennfx.datastore.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final Tokens tokens;
    private final Names names;
    private int depth;

    private XPathParser(Tokens tokens, Names names) {
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
        var parser = new XPathParser(new Tokens(tokens), names);
        var expression = parser.or();
        if (parser.tokens.next().kind() != Kind.END) {
            throw parser.tokens.unexpected();
        }
        return expression;
    }

    private Expression or() throws XPathException {
        enter();
        var left = and();
        while (tokens.skip("or")) {
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
        while (tokens.skip("and")) {
            left = new Expression.And(left, equality());
        }
        return left;
    }

    private Expression equality() throws XPathException {
        var left = relation();
        for (var comparator = tokens.skipOne(EQUALITIES); comparator.isPresent(); comparator = tokens.skipOne(EQUALITIES)) {
            left = new Expression.Comparison(comparator.get(), left, relation());
        }
        return left;
    }

    private Expression relation() throws XPathException {
        var left = sum();
        for (var comparator = tokens.skipOne(RELATIONS); comparator.isPresent(); comparator = tokens.skipOne(RELATIONS)) {
            left = new Expression.Comparison(comparator.get(), left, sum());
        }
        return left;
    }

    private Expression sum() throws XPathException {
        var left = product();
        for (var operator = tokens.skipOne(SUMS); operator.isPresent(); operator = tokens.skipOne(SUMS)) {
            left = new Expression.Arithmetic(operator.get(), left, product());
        }
        return left;
    }

    private Expression product() throws XPathException {
        var left = negation();
        for (var operator = tokens.skipOne(PRODUCTS); operator.isPresent(); operator = tokens.skipOne(PRODUCTS)) {
            left = new Expression.Arithmetic(operator.get(), left, negation());
        }
        return left;
    }

    private Expression negation() throws XPathException {
        return tokens.skip("-") ? new Expression.Negation(negation()) : union();
    }

    private Expression union() throws XPathException {
        var left = path();
        while (tokens.skip("|")) {
            left = new Expression.Union(left, path());
        }
        return left;
    }

    private Expression path() throws XPathException {
        if (startsFilter()) {
            return filter();
        }
        var steps = new ArrayList<Step>();
        if (tokens.skip("//")) {
            steps.add(everyDescendant());
            steps(steps);
            return new Expression.Path(new Origin.Root(), steps);
        }
        if (tokens.skip("/")) {
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
        return switch (tokens.next().kind()) {
            case NUMBER, LITERAL -> true;
            case NAME -> tokens.afterNext().is("(") && !isNodeType(tokens.next().text());
            case SYMBOL -> tokens.nextIs("(");
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
        return tokens.next().kind() == Kind.NAME || tokens.nextIs(".") || tokens.nextIs("..") || tokens.nextIs("@");
    }

    private Expression filter() throws XPathException {
        var primary = primary();
        var predicates = predicates();
        var steps = new ArrayList<Step>();
        if (tokens.skip("//")) {
            steps.add(everyDescendant());
            steps(steps);
        } else if (tokens.skip("/")) {
            steps(steps);
        }
        return predicates.isEmpty() && steps.isEmpty()
                ? primary
                : new Expression.Path(new Origin.Of(primary, predicates), steps);
    }

    private Expression primary() throws XPathException {
        if (tokens.skip("(")) {
            var inside = or();
            tokens.expect(")");
            return inside;
        }
        var token = tokens.take();
        return switch (token.kind()) {
            case NUMBER -> new Expression.Numeral(Double.parseDouble(token.text()));
            case LITERAL -> new Expression.Literal(token.text(), names.qualifiedIdentity(token.text()));
            default -> call(token);
        };
    }

    private Expression call(Token name) throws XPathException {
        tokens.expect("(");
        var arguments = new ArrayList<Expression>();
        if (!tokens.nextIs(")")) {
            do {
                arguments.add(or());
            } while (tokens.skip(","));
        }
        tokens.expect(")");
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
        while (tokens.nextIs("/") || tokens.nextIs("//")) {
            if (tokens.skip("//")) {
                steps.add(everyDescendant());
            } else {
                tokens.expect("/");
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
        if (tokens.skip("..")) {
            return Step.parent();
        }
        if (tokens.skip(".")) {
            return Step.of(Axis.SELF, new NodeTest.Everything(), List.of());
        }
        var axis = axis();
        var test = test();
        return Step.of(axis, test, predicates());
    }

    private Axis axis() throws XPathException {
        if (tokens.skip("@")) {
            return Axis.ATTRIBUTE;
        }
        if (tokens.next().kind() == Kind.NAME && tokens.afterNext().is("::")) {
            var name = tokens.take().text();
            tokens.take();
            return Axis.named(name).orElseThrow(() -> new XPathException("there is no axis " + name));
        }
        return Axis.CHILD;
    }

    private NodeTest test() throws XPathException {
        if (tokens.next().kind() != Kind.NAME) {
            throw tokens.unexpected();
        }
        var name = tokens.take().text();
        if (isNodeType(name) && tokens.nextIs("(")) {
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
        tokens.expect("(");
        if (tokens.next().kind() == Kind.LITERAL) {
            tokens.take();
        }
        tokens.expect(")");
        return switch (name) {
            case "node" -> new NodeTest.Everything();
            case "text" -> new NodeTest.TextOf();
            default -> new NodeTest.Nothing();
        };
    }

    private List<Expression> predicates() throws XPathException {
        var all = new ArrayList<Expression>();
        while (tokens.skip("[")) {
            all.add(or());
            tokens.expect("]");
        }
        return all;
    }
}
