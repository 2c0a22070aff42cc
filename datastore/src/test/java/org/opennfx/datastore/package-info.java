/** Tests of the datastore as a whole. */
@org.jspecify.annotations.NullMarked
package org.opennfx.datastore;
