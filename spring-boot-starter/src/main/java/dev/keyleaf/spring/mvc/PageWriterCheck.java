package dev.keyleaf.spring.mvc;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.spring.json.PageJson;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.ClassUtils;

/** Looks whether what writes the application's JSON has been told of pages. Others write a record as they like. */
final class PageWriterCheck {
    private static final Log LOG = LogFactory.getLog(PageWriterCheck.class);

    private static final boolean JACKSON =
            ClassUtils.isPresent("tools.jackson.databind.json.JsonMapper", PageWriterCheck.class.getClassLoader());

    private PageWriterCheck() {}

    static void warn(List<HttpMessageConverter<?>> converters) {
        converters.stream()
                .filter(converter -> converter.canWrite(KeysetPage.class, MediaType.APPLICATION_JSON))
                .findFirst()
                .filter(converter -> !JACKSON || !Jackson.knowsPages(converter))
                .ifPresent(converter -> LOG.warn("pages are written by "
                        + converter.getClass().getSimpleName()
                        + ", which has no Keyleaf serializer: pages will not match keyleaf.web.body or the OpenAPI "
                        + "document. Use Jackson "
                        + "(spring.http.converters.preferred-json-mapper=jackson); a JsonMapper of your own needs the "
                        + "modules of the context."));
    }

    /** A class of its own: where there is no Jackson it is never loaded. */
    private static final class Jackson {
        static boolean knowsPages(HttpMessageConverter<?> converter) {
            return converter instanceof JacksonJsonHttpMessageConverter jackson
                    && jackson.getMapper().registeredModules().stream().anyMatch(PageJson.class::isInstance);
        }
    }
}
