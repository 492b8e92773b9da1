package dev.keyleaf.sql;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of JSON, by a library of the application's. With Jackson:
 *
 * <pre>{@code
 * JsonReader reader = (json, type) -> mapper.readValue(json, mapper.constructType(type));
 * }</pre>
 */
@FunctionalInterface
public interface JsonReader {
    /**
     * The object of a JSON text.
     *
     * @param type what it must be, with its type arguments, such as {@code Map<String, Integer>}
     * @return null for JSON's {@code null}
     * @throws Exception if the text is none of this type
     */
    @Nullable
    Object read(String json, Type type) throws Exception;
}
