package dev.keyleaf.spring;

import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.cursor.CursorPolicy;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** The keys that sign cursors. Configured by {@code keyleaf.cursor.*}, or replaced by a {@link CursorKeys} bean. */
@AutoConfiguration
@EnableConfigurationProperties(CursorProperties.class)
public final class KeyleafCursorAutoConfiguration {
    private static final Log LOG = LogFactory.getLog(KeyleafCursorAutoConfiguration.class);

    /** Lazy, so that an application without cursors is not warned about its key. A pager asks for it at the start. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    static CursorKeys keyleafCursorKeys(CursorProperties properties) {
        CursorKeys keys = properties.keys();
        if (keys == null) {
            LOG.warn("keyleaf.cursor.key is not set: cursors are signed with a random key, so they die when this "
                    + "process ends, and no other instance accepts them. For anything but development make a key with "
                    + "`openssl rand -base64 32`, and set keyleaf.cursor.key-required=true where none may be missing.");
            return CursorKeys.random();
        }
        return keys;
    }

    /** Lazy for the same reason. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    static CursorPolicy keyleafCursorPolicy(CursorProperties properties, CursorKeys keys) {
        return properties.policy(keys);
    }
}
