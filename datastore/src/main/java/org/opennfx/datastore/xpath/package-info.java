/**
 * XPath 1.0 with the functions of YANG 1.1 (RFC 7950 6.4 and 10) over the accessible tree. Expressions are parsed from
 * the text of the statements: the parser of yangtools 14.0.20 folds {@code not(true())} to true and {@code a = a} to
 * true, groups {@code 8 div 2 div 2} from the right, and drops a predicate that is given twice.
 */
@NullMarked
package org.opennfx.datastore.xpath;

import org.jspecify.annotations.NullMarked;
