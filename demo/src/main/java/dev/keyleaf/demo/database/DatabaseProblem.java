package dev.keyleaf.demo.database;

/** The demo cannot start because of its database; what to do about it is part of the problem. */
final class DatabaseProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    DatabaseProblem(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    DatabaseProblem(String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
