/** Tests of the demo's database: its server, its leftovers and its tables. */
@NullMarked
package dev.keyleaf.demo.database;

import org.jspecify.annotations.NullMarked;
