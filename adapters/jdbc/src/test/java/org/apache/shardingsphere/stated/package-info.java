/** A package of another project's name, for what is recognised by its name alone. */
@NullMarked
package org.apache.shardingsphere.stated;

import org.jspecify.annotations.NullMarked;
