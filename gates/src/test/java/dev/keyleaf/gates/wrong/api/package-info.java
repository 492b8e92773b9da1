@NullMarked
package dev.keyleaf.gates.wrong.api;

import org.jspecify.annotations.NullMarked;
