package dev.keyleaf.spring;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** What a native image must keep for the pager itself: results as mappers see them are proxies. */
final class ResultHints implements RuntimeHintsRegistrar {
    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader loader) {
        hints.proxies().registerJdkProxy(ResultSet.class).registerJdkProxy(ResultSetMetaData.class);
    }
}
