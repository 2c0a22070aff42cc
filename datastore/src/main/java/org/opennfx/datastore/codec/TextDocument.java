package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.ListSchema;

/** One document of the text format, while it is read. */
final class TextDocument {
    private static final Set<String> MARKS = Set.of("replace:", "delete:", "inactive:", "active:");

    /** Those that stay with a node. */
    private static final Set<String> STATES = Set.of("inactive:", "active:");

    private final SetGrammar grammar;
    private final TextReader.Replacing replacing;
    private final ContainerSchema top;
    private final TextStatements text;
    private final Optional<MarkLists> lists;
    private final List<EditNode> marks = new ArrayList<>();

    /** The name of the list in whose block of entries the reading is; none elsewhere. */
    private List<SetWord> listName = List.of();

    TextDocument(SetGrammar grammar, TextReader.Replacing replacing, ContainerSchema top, TextStatements text) {
        this.grammar = grammar;
        this.replacing = replacing;
        this.top = top;
        this.text = text;
        this.lists = MarkLists.of(SetReader.root(top));
    }

    /** @return children of the root */
    List<EditNode> read() {
        var place = SetReader.place(top);
        var read = statements(place);
        if (read.isEmpty()) {
            return read;
        }
        var begin = read.getFirst().location();
        var nodes = new ArrayList<>(SetReader.below(top, Optional.empty(), MergedNodes.of(read, place), begin));
        lists.filter(_ -> !marks.isEmpty()).ifPresent(there -> nodes.add(there.edit(marks, begin)));
        return nodes;
    }

    private List<EditNode> statements(Place place) {
        var read = new ArrayList<EditNode>();
        while (!text.atEnd()) {
            read.addAll(statements(top, place));
            if (!text.atEnd()) {
                read.add(syntax("syntax error: }", place, text.location()));
                text.skip();
            }
        }
        return read;
    }

    /** Reads up to a brace that ends a block, which stays the next word, or to the end of the document. */
    private List<EditNode> statements(InnerSchema parent, Place place) {
        var read = new ArrayList<EditNode>();
        while (!text.atEnd() && !text.isNext(SetWord.Kind.END)) {
            try {
                read.addAll(statement(parent, place));
            } catch (SetWords.Refused e) {
                read.add(e.node());
                text.skipStatement();
            }
        }
        return read;
    }

    private List<EditNode> statement(InnerSchema parent, Place place) throws SetWords.Refused {
        var location = text.location();
        var comment = text.comment();
        var said = text.marks();
        for (var mark : said) {
            if (!MARKS.contains(mark) || (STATES.contains(mark) && lists.isEmpty())) {
                throw new SetWords.Refused(syntax(mark + " is not known here", place, location));
            }
        }
        if (said.contains("delete:")) {
            return deletion(parent, place);
        }
        var list = listOfBlock(parent);
        if (list.isPresent()) {
            return entries(list.get(), said, comment, parent, place);
        }
        var named = new SetStatement(words()).read(parent, place);
        var first = Named.first(grammar, named, place);
        var nodes = whole(named, place);
        lists.ifPresent(there -> mark(there, said, comment, first, location));
        return said.contains("replace:") && replacing == TextReader.Replacing.AS_MARKED ? replaced(nodes) : nodes;
    }

    private void mark(MarkLists there, List<String> said, Optional<String> comment, List<Place> nodes, Location location) {
        for (var node : nodes) {
            if (said.contains("inactive:")) {
                marks.add(there.inactive(node.path(), Operation.MERGE, location));
            } else if (said.contains("active:")) {
                marks.add(there.inactive(node.path(), Operation.REMOVE, location));
            }
            comment.ifPresent(text -> marks.add(
                    text.isEmpty() ? there.uncommented(node.path(), Operation.REMOVE, location) : there.comment(node.path(), text, location)));
        }
    }

    /** What the words of a statement name, with what is in the block behind them. */
    private List<EditNode> whole(List<EditNode> named, Place place) throws SetWords.Refused {
        if (text.isNext(SetWord.Kind.BEGIN)) {
            var opened = new ArrayList<>(named);
            opened.set(named.size() - 1, opened(named.getLast(), place));
            return opened;
        }
        end(SetWord.Kind.STOP, ";", place);
        return named;
    }

    /** The list whose name stands alone before a block, which is that of its entries: an entry has a key before its own. */
    private Optional<ListSchema> listOfBlock(InnerSchema parent) {
        return listName.isEmpty()
                ? text.blockName()
                        .flatMap(name -> grammar.named(parent, name.text()))
                        .filter(ListSchema.class::isInstance)
                        .map(ListSchema.class::cast)
                : Optional.empty();
    }

    /**
     * Reads the block with the entries of a list, whose name belongs to each of them. So do the marks before it; a comment is
     * kept with the first.
     */
    private List<EditNode> entries(
            ListSchema list, List<String> said, Optional<String> comment, InnerSchema parent, Place place) {
        var location = text.location();
        listName = List.of(text.blockName().orElseThrow());
        text.skip();
        var entries = block(() -> statements(parent, place), place);
        listName = List.of();
        var places = entries.stream().filter(EditNode.Target.class::isInstance).map(entry -> Named.itself(entry, place)).toList();
        lists.ifPresent(there -> {
            mark(there, said, Optional.empty(), places, location);
            mark(there, List.of(), comment, places.stream().limit(1).toList(), location);
        });
        if (said.contains("replace:") && replacing == TextReader.Replacing.AS_MARKED) {
            entries.addFirst(new EditNode.OfAll(list, Optional.of(Operation.REPLACE), location));
        }
        return entries;
    }

    private SetWords words() {
        return new SetWords(grammar, text.words(listName), Naming.WHOLE);
    }

    private void end(SetWord.Kind mark, String written, Place place) throws SetWords.Refused {
        if (!text.isNext(mark)) {
            throw new SetWords.Refused(syntax("syntax error, expecting " + written, place, text.location()));
        }
        text.skip();
    }

    /** Puts what is in the block that begins here into the innermost node that the words before it name. */
    private EditNode opened(EditNode node, Place place) throws SetWords.Refused {
        return switch (node) {
            case EditNode.OfContainer container -> new EditNode.OfContainer(
                    container.schema(), container.operation(),
                    opened(container.children(), container.schema(), place.node(container.schema().name())),
                    container.location());
            case EditNode.OfEntry entry -> new EditNode.OfEntry(
                    entry.schema(), entry.key(), entry.operation(), entry.insert(),
                    opened(entry.children(), entry.schema(), place.down(() -> entry.key().step(entry.schema()))),
                    entry.location());
            case EditNode.OfLeaf _, EditNode.OfValue _, EditNode.OfAny _, EditNode.OfAll _, EditNode.Invalid _, EditNode.Derived _ ->
                throw new SetWords.Refused(syntax("syntax error: {", place, text.location()));
        };
    }

    private List<EditNode> opened(List<EditNode> named, InnerSchema node, Place here) throws SetWords.Refused {
        var children = new ArrayList<>(named);
        if (named.isEmpty() || isHead(named.getLast(), node)) {
            children.addAll(block(node, here));
        } else {
            children.set(named.size() - 1, opened(named.getLast(), here));
        }
        return children;
    }

    /** Whether it is the value that stands behind the name of its parent, as the path behind image. */
    private boolean isHead(EditNode node, InnerSchema parent) {
        return node instanceof EditNode.OfLeaf leaf && grammar.keyword(parent, leaf.schema()).isEmpty();
    }

    private List<EditNode> block(InnerSchema node, Place here) {
        var around = listName;
        listName = List.of();
        var inside = block(() -> statements(node, here), here);
        listName = around;
        return inside;
    }

    private List<EditNode> block(Supplier<List<EditNode>> statements, Place here) {
        var begin = text.location();
        text.skip();
        var inside = statements.get();
        if (text.atEnd()) {
            inside.add(syntax("syntax error: missing }", here, begin));
        } else {
            text.skip();
        }
        return inside;
    }

    private List<EditNode> deletion(InnerSchema parent, Place place) throws SetWords.Refused {
        var nodes = new SetDeletion(words()).read(parent, place);
        if (text.isNext(SetWord.Kind.BEGIN)) {
            text.skipStatement();
        } else {
            end(SetWord.Kind.STOP, ";", place);
        }
        return nodes;
    }

    /** The node that is named first is meant; of a name that stands before those of its children, the child. */
    private List<EditNode> replaced(List<EditNode> nodes) {
        var all = new ArrayList<>(nodes);
        switch (nodes.getFirst()) {
            case EditNode.OfContainer container -> all.set(0, replaced(container));
            case EditNode.OfEntry entry -> all.set(0, new EditNode.OfEntry(
                    entry.schema(), entry.key(), Optional.of(Operation.REPLACE), entry.insert(), entry.children(), entry.location()));
            case EditNode.OfValue value ->
                    all.addFirst(new EditNode.OfAll(value.schema(), Optional.of(Operation.REPLACE), value.location()));
            case EditNode.OfLeaf _, EditNode.OfAny _, EditNode.OfAll _, EditNode.Invalid _, EditNode.Derived _ -> { }
        }
        return all;
    }

    private EditNode replaced(EditNode.OfContainer container) {
        return grammar.isJoined(container.schema()) && !container.children().isEmpty()
                ? new EditNode.OfContainer(
                        container.schema(), container.operation(), replaced(container.children()), container.location())
                : new EditNode.OfContainer(
                        container.schema(), Optional.of(Operation.REPLACE), container.children(), container.location());
    }

    private static EditNode.Invalid syntax(String message, Place place, Location location) {
        return new EditNode.Invalid(SchemaErrors.syntax(message), place, location);
    }
}
