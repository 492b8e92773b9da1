package dev.keyleaf.testkit.databases;

import java.util.List;

/**
 * The keys that a database can order by.
 *
 * @param id the type of a primary key that counts up
 * @param descending {@code k desc, id desc} where NULLs stand where an ordering without a placement means it
 * @param prepare statements that make what the types need; may be run again
 * @param types each type with its values
 */
record TypedKeys(String id, String descending, List<String> prepare, List<KeyType> types) {
    TypedKeys(String id, List<KeyType> types) {
        this(id, "k desc, id desc", List.of(), types);
    }
}
