/**
 * The Network Configuration Access Control Model (RFC 8341): which operations, data nodes and notifications a user may
 * invoke, read, change and receive. Rules are compiled against the schema, so that a decision which the schema path
 * settles is taken once for all instances.
 */
@NullMarked
package org.opennfx.datastore.nacm;

import org.jspecify.annotations.NullMarked;
