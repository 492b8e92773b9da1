package dev.keyleaf.spring.http;

import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;

/** The controller methods of the application. Each HTTP stack has a bean of this type for those that it serves. */
@FunctionalInterface
public interface HandlerMethods {
    /** All that are mapped to requests, each once for each mapping. */
    Stream<HandlerMethod> all();
}
