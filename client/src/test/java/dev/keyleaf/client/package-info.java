@NullMarked
package dev.keyleaf.client;

import org.jspecify.annotations.NullMarked;
