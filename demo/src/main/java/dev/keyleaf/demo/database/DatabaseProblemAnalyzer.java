package dev.keyleaf.demo.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets Spring Boot print the problem and its remedy instead of a stack trace. */
final class DatabaseProblemAnalyzer extends AbstractFailureAnalyzer<DatabaseProblem> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseProblem cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
