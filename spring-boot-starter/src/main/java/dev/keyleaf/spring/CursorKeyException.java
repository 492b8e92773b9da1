package dev.keyleaf.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The configured cursor keys cannot be used. Says which property is wrong, and nothing of its value. */
final class CursorKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CursorKeyException(String description) {
        super(description);
    }

    /** Says at a failed start what to do about it. */
    static final class Analyzer extends AbstractFailureAnalyzer<CursorKeyException> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, CursorKeyException cause) {
            return new FailureAnalysis(
                    String.valueOf(cause.getMessage()),
                    "Make a key with `openssl rand -base64 32`, keep it as a secret, and give it to every instance of "
                            + "the application as keyleaf.cursor.key (environment variable KEYLEAF_CURSOR_KEY).",
                    cause);
        }
    }
}
