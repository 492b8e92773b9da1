package dev.keyleaf.spring.http;

import dev.keyleaf.http.FilterParameter;
import java.lang.annotation.Annotation;
import java.util.List;

/**
 * A component of a filter.
 *
 * @param component its name in the code
 * @param parameter what a client sends for it
 * @param annotations those of the component itself
 * @param annotationsOfValue those of a value inside of an {@code Optional}, a list or a set
 */
public record FilterField(
        String component,
        FilterParameter parameter,
        List<Annotation> annotations,
        List<Annotation> annotationsOfValue) {
    public FilterField {
        annotations = List.copyOf(annotations);
        annotationsOfValue = List.copyOf(annotationsOfValue);
    }
}
