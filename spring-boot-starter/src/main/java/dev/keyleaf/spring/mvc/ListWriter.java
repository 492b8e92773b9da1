package dev.keyleaf.spring.mvc;

import com.fasterxml.jackson.annotation.JsonView;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.spring.export.Export;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.FilterProvider;

/** How the application's lists are written. An export writes its rows in the same way, so that it shows no more. */
final class ListWriter {
    private final JsonMapper defaultMapper;
    private final ObjectProvider<RequestMappingHandlerAdapter> adapters;

    /**
     * Finds how lists are written, when the first export is.
     *
     * @param defaultMapper where they are not written by a Jackson converter
     * @param adapters have the converters that write them
     */
    ListWriter(JsonMapper defaultMapper, ObjectProvider<RequestMappingHandlerAdapter> adapters) {
        this.defaultMapper = defaultMapper;
        this.adapters = adapters;
    }

    /** The converter that writes pages as JSON; null if there is none. */
    @Nullable
    HttpMessageConverter<?> converter() {
        return adapters.stream()
                .flatMap(adapter -> adapter.getMessageConverters().stream())
                .filter(converter -> converter.canWrite(KeysetPage.class, MediaType.APPLICATION_JSON))
                .findFirst()
                .orElse(null);
    }

    /**
     * Writes rows as the items of a page are written: by the same mapper, in the same view, with the same filters, and
     * with what the converter does to its writers.
     *
     * @param type of the export
     * @param hints of the application's advices
     */
    ObjectWriter of(ResolvableType type, @Nullable Map<String, Object> hints) {
        var converter = converter() instanceof AbstractJacksonHttpMessageConverter<?> jackson ? jackson : null;
        ObjectMapper mapper = converter == null ? defaultMapper : mapper(converter);
        Map<String, Object> given = hints == null ? Map.of() : hints;
        ObjectWriter writer = given.get(JsonView.class.getName()) instanceof Class<?> view
                ? mapper.writerWithView(view)
                : mapper.writer();
        if (given.get(FilterProvider.class.getName()) instanceof FilterProvider filters) {
            writer = writer.with(filters);
        }
        if (converter == null) {
            return writer;
        }
        ResolvableType page = ResolvableType.forClassWithGenerics(
                KeysetPage.class, type.as(Export.class).getGeneric(0));
        return customized(converter, writer, mapper.constructType(page.getType()));
    }

    private static <M extends ObjectMapper> ObjectMapper mapper(AbstractJacksonHttpMessageConverter<M> converter) {
        return converter.getMappersForType(KeysetPage.class).entrySet().stream()
                .filter(registered -> registered.getKey().includes(MediaType.APPLICATION_JSON))
                .<ObjectMapper>map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(converter::getMapper);
    }

    /** The method is protected: it is Spring's to call, and there is no other way to what it does. */
    private static ObjectWriter customized(
            AbstractJacksonHttpMessageConverter<?> converter, ObjectWriter writer, JavaType page) {
        Method method = ReflectionUtils.findMethod(
                converter.getClass(), "customizeWriter", ObjectWriter.class, JavaType.class, MediaType.class);
        if (method == null || method.getDeclaringClass() == AbstractJacksonHttpMessageConverter.class) {
            return writer;
        }
        try {
            ReflectionUtils.makeAccessible(method);
        } catch (InaccessibleObjectException e) {
            throw new IllegalStateException(
                    "rows of an export must be written as the items of a list, but customizeWriter of "
                            + converter.getClass().getName()
                            + " cannot be called: open its package to dev.keyleaf.spring",
                    e);
        }
        Object customized = ReflectionUtils.invokeMethod(method, converter, writer, page, MediaType.APPLICATION_JSON);
        return customized instanceof ObjectWriter own ? own : writer;
    }
}
