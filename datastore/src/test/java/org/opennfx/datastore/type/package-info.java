@org.jspecify.annotations.NullMarked
package org.opennfx.datastore.type;
