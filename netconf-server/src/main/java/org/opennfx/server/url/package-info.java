/** Files on other machines that clients name by URLs: over HTTPS and SFTP, as far as the operator allows. */
@NullMarked
package org.opennfx.server.url;

import org.jspecify.annotations.NullMarked;
