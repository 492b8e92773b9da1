@NullMarked
package dev.keyleaf.testkit.databases;

import org.jspecify.annotations.NullMarked;
