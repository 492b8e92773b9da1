package dev.keyleaf.spring.http;

import dev.keyleaf.CursorStyle;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.cursor.CursorCodec;
import dev.keyleaf.cursor.CursorPolicy;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Looks at the cursor of a request that is refused anyway, so that it is not the next thing the client learns. Needs
 * no pager: whether a cursor is good for any list at all is decided by the policy.
 *
 * @param beans where the policy is found
 */
record CursorCheck(ConfigurableListableBeanFactory beans) implements Consumer<KeysetRequest> {
    @Override
    public void accept(KeysetRequest request) {
        CursorCodec codec = request.style() == CursorStyle.PLAIN ? CursorCodec.plain() : opaque();
        if (codec != null && request.cursor() != null) {
            codec.check(request.cursor());
        }
    }

    /** Null where nothing uses the policy's bean, which is lazy: then the pagers have keys that are not known here. */
    private @Nullable CursorCodec opaque() {
        String[] names = beans.getBeanNamesForType(CursorPolicy.class, false, false);
        return names.length == 1 && beans.containsSingleton(names[0])
                ? CursorCodec.opaque(beans.getBean(names[0], CursorPolicy.class))
                : null;
    }
}
