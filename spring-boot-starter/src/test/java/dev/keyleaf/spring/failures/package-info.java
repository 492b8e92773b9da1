@NullMarked
package dev.keyleaf.spring.failures;

import org.jspecify.annotations.NullMarked;
