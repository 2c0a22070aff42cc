/**
 * The constraints of RFC 7950 on a whole datastore: when, must, mandatory, min-elements and max-elements, unique, and
 * require-instance of leafref and instance-identifier. They are compiled once with the schema nodes that they read, so
 * that a check evaluates only those that a change can have broken; the check of a whole datastore is the check of the
 * change from an empty one. The input of rpcs is checked by the same constraints.
 */
@NullMarked
package org.opennfx.datastore.constraint;

import org.jspecify.annotations.NullMarked;
