/** Generated clients on the running demo. The demo is started once, with few rows; each client pages through them. */
@NullMarked
package dev.keyleaf.clients;

import org.jspecify.annotations.NullMarked;
